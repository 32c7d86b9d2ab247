/** Fetching from the web without being led into the library's own network. */
@NamedInterface("web")
@NullMarked
package org.wenlan.catalogue.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
