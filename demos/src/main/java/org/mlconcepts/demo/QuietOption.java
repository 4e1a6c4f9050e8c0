package org.mlconcepts.demo;

import picocli.CommandLine.Option;

/** The option of commands that write files: say nothing if all goes well. */
final class QuietOption {

  @Option(names = "--quiet", description = "Print nothing but errors.")
  private boolean quiet;

  boolean isSet() {
    return quiet;
  }
}
