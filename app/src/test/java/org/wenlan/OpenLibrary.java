package org.wenlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives test classes the one library of this test run; it is closed after the last of them. */
final class OpenLibrary implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PortalLibrary.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(OpenLibrary.class))
        .computeIfAbsent(PortalLibrary.class, key -> open(), PortalLibrary.class);
  }

  private static PortalLibrary open() {
    try {
      return new PortalLibrary(Files.createTempDirectory("wenlan-portal"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
