package org.mlconcepts.lab;

import java.util.List;

/**
 * An interview question with what is needed to answer it well.
 *
 * @param number 1..10, its place in the usual list
 * @param slug its name on the command line and of its page
 * @param question the question as it is asked
 * @param whyAsked what the interviewer wants to learn
 * @param answer an answer that takes about a minute to say
 * @param listenedFor what a good answer contains
 * @param traps what gives a memorised answer away
 * @param followUps the two usual follow-ups, each with the experiment that answers it
 * @param statements the sentences of the usual answer that are put to the test
 * @param exhibits the experiments, in teaching order
 */
public record Question(
    int number,
    String slug,
    String question,
    String whyAsked,
    String answer,
    List<String> listenedFor,
    List<String> traps,
    List<FollowUp> followUps,
    List<Statement> statements,
    List<Exhibit<?, ?>> exhibits) {

  public Question {
    listenedFor = List.copyOf(listenedFor);
    traps = List.copyOf(traps);
    followUps = List.copyOf(followUps);
    statements = List.copyOf(statements);
    exhibits = List.copyOf(exhibits);
  }
}
