package org.mlconcepts.demo.serve;

/** The clock of a load client: that of the machine, or one that a test invents. */
interface Pace {

  /** Nanoseconds since some moment. */
  long now();

  /** Returns when the clock is at {@code nanos} or later; at once if it is already. */
  void until(long nanos) throws InterruptedException;

  /** The machine's own. */
  static Pace machine() {
    return new Pace() {
      @Override
      public long now() {
        return System.nanoTime();
      }

      @Override
      public void until(long nanos) throws InterruptedException {
        for (long left = nanos - now(); left > 0; left = nanos - now()) {
          Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
      }
    };
  }
}
