package org.cuteanimals.engine;

/** The right to use the device for one batch, until it is closed. */
public interface Lease extends AutoCloseable {
  @Override
  void close();
}
