/** Bytes that say nothing of their encoding, as old Chinese systems write them. */
@NullMarked
package org.wenlan.catalogue.text;

import org.jspecify.annotations.NullMarked;
