package org.mlconcepts.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mlconcepts.demo.quiz.QuizDeck;
import org.mlconcepts.demo.quiz.QuizItem;
import org.mlconcepts.demo.quiz.QuizItems;
import org.mlconcepts.lab.Catalog;
import org.mlconcepts.lab.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mlconcepts quiz}. */
@Command(
    name = "quiz",
    description = {
      "Predict first, then see the measurement.",
      "Each answer comes with how sure you are. What you miss comes again tomorrow; what you know"
          + " comes again in three days, then after one, two and four weeks."
    })
final class QuizCommand implements Callable<Integer> {

  private static final double ALWAYS_HALF = 0.25;
  private static final String AGAIN = "Again: ";

  @Parameters(
      paramLabel = "WHAT",
      arity = "0..1",
      description = "The number or the name of a question; without it all of them.")
  private String what = "all";

  @Option(
      names = "--items",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many to ask at most (default: ${DEFAULT-VALUE}).")
  private int most;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      defaultValue = "out/quiz.csv",
      description = "Keeps what to ask again when (default: ${DEFAULT-VALUE}).")
  private Path file = Path.of("out", "quiz.csv");

  @Option(names = "--list", description = "Print what can be asked, without answers.")
  private boolean list;

  private final Console console;
  private final BufferedReader answers;
  private final Clock clock;

  /** Whether there was no answer left to read, as at the end of a file. */
  private boolean ended;

  QuizCommand(Console console) {
    this(
        console,
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        Clock.system(ZoneId.systemDefault()));
  }

  QuizCommand(Console console, BufferedReader answers, Clock clock) {
    this.console = console;
    this.answers = answers;
    this.clock = clock;
  }

  /** An answer and how it was scored. */
  private record Scored(boolean hit, double sure) {
    double brier() {
      return (sure - (hit ? 1 : 0)) * (sure - (hit ? 1 : 0));
    }
  }

  @Override
  public Integer call() {
    if (most < 1) {
      throw new IllegalArgumentException("--items must be at least 1, but was " + most);
    }
    if (!list) {
      FileName.requireWritable("--file", file);
    }
    List<QuizItem> items = items();
    if (list) {
      items.forEach(item -> say(item.basis().claim() + ": " + item.prompt().replace("\n", " ")));
      return Commands.DONE;
    }
    QuizDeck deck = QuizDeck.read(file);
    LocalDate today = LocalDate.now(clock);
    List<QuizItem> due = deck.due(items, today);
    if (due.isEmpty()) {
      say(
          "Nothing is due before "
              + deck.next(items).orElse(today)
              + "; "
              + file
              + " has the dates.");
      return Commands.DONE;
    }
    ask(due.subList(0, Math.min(most, due.size())), deck, today);
    return Commands.DONE;
  }

  private void ask(List<QuizItem> items, QuizDeck deck, LocalDate today) {
    List<Scored> scored = new ArrayList<>();
    for (QuizItem item : items) {
      Optional<Scored> answer = ask(item, scored.size() + 1, items.size());
      if (answer.isEmpty()) {
        break;
      }
      scored.add(answer.get());
      deck.answered(item, answer.get().hit(), answer.get().brier(), today);
      tell(item, answer.get());
    }
    if (ended) {
      say("answered " + scored.size() + " of " + items.size() + "; the answers ended");
    }
    sum(scored);
  }

  private List<QuizItem> items() {
    List<Question> asked =
        console.catalog().find(what).stream().map(Catalog.Entry::question).distinct().toList();
    List<QuizItem> items = new ArrayList<>();
    for (Question question : asked) {
      Optional<Ledger> ledger = Ledger.bundled(question);
      ledger.map(QuizItems::of).ifPresent(items::addAll);
      ledger.map(QuizItems::unanswered).ifPresent(prompts -> warn(question, prompts));
    }
    if (items.isEmpty()) {
      throw new IllegalArgumentException("nothing can be asked about \"" + what + "\" yet");
    }
    return items;
  }

  private void warn(Question question, List<String> unanswered) {
    if (!unanswered.isEmpty()) {
      console
          .err()
          .println(
              Wording.count(unanswered.size(), "prompt")
                  + " of question "
                  + question.number()
                  + (unanswered.size() == 1 ? " has" : " have")
                  + " no answer in the ledger yet: "
                  + String.join(" | ", unanswered));
    }
  }

  /** Empty if the answers have come to their end. */
  private Optional<Scored> ask(QuizItem item, int number, int of) {
    say("");
    say(number + "/" + of + "  " + item.basis().claim());
    item.prompt()
        .lines()
        .forEach(line -> say(Wrap.hanging(line.startsWith(" ") ? "  " : "", line.strip())));
    String prompt = "Your answer (" + item.form() + "; q ends): ";
    while (true) {
      Optional<String> answer = read(prompt);
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      try {
        boolean hit = item.hit(answer.get());
        return sure().map(probability -> new Scored(hit, probability));
      } catch (IllegalArgumentException e) {
        say(String.valueOf(e.getMessage()));
        prompt = AGAIN;
      }
    }
  }

  private Optional<Double> sure() {
    String prompt = "How likely are you right (0 to 100 %)? ";
    while (true) {
      Optional<String> answer = read(prompt);
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      try {
        double percent = Double.parseDouble(answer.get().replace("%", "").strip());
        if (percent >= 0 && percent <= 100) {
          return Optional.of(percent / 100);
        }
      } catch (NumberFormatException e) {
        // said below
      }
      say("a percentage must be in 0..100, but was \"" + answer.get().strip() + "\"");
      prompt = AGAIN;
    }
  }

  private Optional<String> read(String prompt) {
    console.out().print(prompt);
    console.out().flush();
    try {
      String line = answers.readLine();
      if (line == null) {
        say("");
        ended = true;
      }
      return Optional.ofNullable(line).filter(text -> !text.strip().equalsIgnoreCase("q"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read your answer: " + e.getMessage(), e);
    }
  }

  private void tell(QuizItem item, Scored answer) {
    say((answer.hit() ? "Right. " : "Not so. ") + "Brier score " + text(answer.brier()) + ".");
    item.rightAnswer().ifPresent(right -> say(Wrap.hanging("  ", right)));
    item.measured().forEach(line -> say(Wrap.hanging("  ", line)));
    if (!item.basis().because().isEmpty()) {
      say(Wrap.hanging("  ", item.basis().because()));
    }
    say("  See for yourself: mlconcepts run " + String.join(" ", item.basis().experiments()));
  }

  private void sum(List<Scored> scored) {
    if (scored.isEmpty()) {
      say("Nothing was answered, so nothing is kept.");
      return;
    }
    long hits = scored.stream().filter(Scored::hit).count();
    double sure = scored.stream().mapToDouble(Scored::sure).average().orElseThrow();
    double brier = scored.stream().mapToDouble(Scored::brier).average().orElseThrow();
    say("");
    say(
        String.format(
            Locale.ROOT,
            "%d of %d right; you expected %.2f. Mean Brier score %s (0 is best; saying 50 %% to all"
                + " gives %s).",
            hits,
            scored.size(),
            sure * scored.size(),
            text(brier),
            text(ALWAYS_HALF)));
    say("What to ask again when is kept in " + file + ".");
  }

  private static String text(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  private void say(String line) {
    console.out().println(line);
  }
}
