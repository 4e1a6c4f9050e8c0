package org.mlconcepts.paradigms;

/**
 * A problem described by the answers to three questions, in the order in which they are worth
 * asking; {@link #paradigm()} says which kind of learning it is.
 *
 * <ol>
 *   <li><b>Does what the system does change what it sees next, with only a reward to tell how good
 *       it was?</b> Then it is reinforcement learning, whatever else is known.
 *   <li><b>For which rows is the right answer known?</b> For all: supervised. For some:
 *       semi-supervised, if the others can be had as well.
 *   <li><b>If for none: can an answer be cut out of the row itself</b>, such as the next word or a
 *       hidden part of a picture? Then it is self-supervised, which is supervised learning with
 *       labels that cost nothing. If not, it is unsupervised.
 * </ol>
 *
 * @param consequences how actions and what is seen hang together
 * @param answers for which rows the right answer is known
 * @param target whether a part of a row can serve as an answer
 */
public record Problem(Consequences consequences, Answers answers, Target target) {

  /** What comes of an action. */
  public enum Consequences {
    /** The rows are there, whatever is done with them. */
    ROWS_ARE_GIVEN,
    /** An action decides what is seen next, and only its reward is told. */
    ACTIONS_EARN_REWARDS
  }

  /** For which rows the right answer is known. */
  public enum Answers {
    FOR_ALL_ROWS,
    FOR_SOME_ROWS,
    FOR_NO_ROW
  }

  /** Whether a row holds an answer to be predicted from its rest. */
  public enum Target {
    PART_OF_THE_ROW,
    NONE_IN_THE_ROW
  }

  /** The kinds of learning: the three of the usual answer, and two that fit none of its boxes. */
  public enum Paradigm {
    SUPERVISED,
    SEMI_SUPERVISED,
    SELF_SUPERVISED,
    UNSUPERVISED,
    REINFORCEMENT
  }

  /** Which kind of learning the answers lead to. */
  public Paradigm paradigm() {
    if (consequences == Consequences.ACTIONS_EARN_REWARDS) {
      return Paradigm.REINFORCEMENT;
    }
    return switch (answers) {
      case FOR_ALL_ROWS -> Paradigm.SUPERVISED;
      case FOR_SOME_ROWS -> Paradigm.SEMI_SUPERVISED;
      case FOR_NO_ROW ->
          target == Target.PART_OF_THE_ROW ? Paradigm.SELF_SUPERVISED : Paradigm.UNSUPERVISED;
    };
  }
}
