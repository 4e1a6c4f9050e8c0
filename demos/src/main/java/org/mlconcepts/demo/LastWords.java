package org.mlconcepts.demo;

/** Closes the output folder if the process is told to end in the middle of a run, by Ctrl-C for example. */
final class LastWords implements AutoCloseable {

  private final Thread hook;

  private LastWords(Thread hook) {
    this.hook = hook;
  }

  static LastWords close(OutputFolder folder) {
    Thread hook = new Thread(folder::close, "close " + folder.root());
    Runtime.getRuntime().addShutdownHook(hook);
    return new LastWords(hook);
  }

  /** The run is over: nothing is left to do at the end of the process. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending already, and the hook does its work
    }
  }
}
