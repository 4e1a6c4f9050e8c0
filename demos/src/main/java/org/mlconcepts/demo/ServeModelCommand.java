package org.mlconcepts.demo;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.mlconcepts.demo.serve.ModelServer;
import org.mlconcepts.model.TrainedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mlconcepts serve-model}. */
@Command(
    name = "serve-model",
    description = {
      "Serves a saved model by HTTP until it is stopped.",
      "Ctrl-C or SIGTERM lets it finish what it has begun.",
      "It answers to POST /predict, GET /model, GET /health, GET /metrics.",
      "It has no encryption and asks nobody who they are: put it behind what has."
    })
final class ServeModelCommand implements Callable<Integer> {

  @Parameters(paramLabel = "MODEL", description = "The file that train-model has written.")
  private String file = "";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen (default: 8080); 0 for any that is free.")
  private int port = ModelServer.PORT;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "On which address (default: 127.0.0.1, this machine only).")
  private String host = "127.0.0.1";

  private final Console console;

  ServeModelCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("--port must be in 0..65535, but was " + port);
    }
    ModelServer server =
        ModelServer.start(TrainedModel.load(FileName.of("MODEL", file)), host, port);
    Thread hook = new Thread(server::close, "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    console.out().println("serving " + file + " at " + server.uri());
    console.out().println(server.example());
    console.out().flush();
    try {
      new CountDownLatch(1).await(); // the process ends by a signal, and the hook stops the server
    } catch (InterruptedException e) {
      server.close();
      Runtime.getRuntime().removeShutdownHook(hook);
    }
    return Commands.DONE;
  }
}
