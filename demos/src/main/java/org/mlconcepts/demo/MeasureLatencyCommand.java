package org.mlconcepts.demo;

import java.util.concurrent.Callable;
import org.mlconcepts.demo.serve.ServiceLatency;
import org.mlconcepts.model.TrainedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mlconcepts measure-latency}. */
@Command(
    name = "measure-latency",
    description = {
      "How long the service of a saved model takes to answer on this machine.",
      "Asked by users who come when they like (open loop) and by a tester who waits for each answer"
          + " (closed loop), as it is and held up once. Starts the service on a free port and stops"
          + " it."
    })
final class MeasureLatencyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "MODEL", description = "The file that train-model has written.")
  private String file = "";

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Requests a second, 1 to 2000 (default: 200).")
  private double rate = ServiceLatency.defaults().perSecond();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "How long each of the measurements takes, at most 60 (default: 2).")
  private double seconds = ServiceLatency.defaults().seconds();

  @Option(
      names = "--stall",
      paramLabel = "MILLIS",
      description = "How long to hold the service up, once (default: 250); 0 leaves that out.")
  private int stall = ServiceLatency.defaults().stallMillis();

  @Option(
      names = "--connections",
      paramLabel = "N",
      description = "How many connections users have at most, 1 to 200 (default: 32).")
  private int connections = ServiceLatency.defaults().connections();

  @Mixin private SeedOption seed = new SeedOption();

  private final Console console;

  MeasureLatencyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ServiceLatency settings = new ServiceLatency(rate, seconds, stall, connections);
    TrainedModel model = TrainedModel.load(FileName.of("MODEL", file));
    new LatencyLines(console.out()).print(settings, settings.measure(model, seed.seed()));
    return Commands.DONE;
  }
}
