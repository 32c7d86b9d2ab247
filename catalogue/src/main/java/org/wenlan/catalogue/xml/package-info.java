/** XML from strangers: no document types, no entities from outside, one record at a time. */
@NullMarked
package org.wenlan.catalogue.xml;

import org.jspecify.annotations.NullMarked;
