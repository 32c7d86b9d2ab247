package org.wenlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives test classes the one library of this test run, and the one browser before it; both are
 * closed after the last of them.
 */
final class OpenLibrary implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == PortalLibrary.class || type == PortalBrowser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Store store = context.getRoot().getStore(Namespace.create(OpenLibrary.class));
    PortalLibrary library =
        store.computeIfAbsent(PortalLibrary.class, key -> open(), PortalLibrary.class);
    return parameter.getParameter().getType() == PortalLibrary.class
        ? library
        : store.computeIfAbsent(
            PortalBrowser.class,
            key -> new PortalBrowser(library.server.base()),
            PortalBrowser.class);
  }

  private static PortalLibrary open() {
    try {
      return new PortalLibrary(Files.createTempDirectory("wenlan-portal"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
