package org.wenlan.graph.web;

/** The document is not in the graph, or not for this reader's eyes; both look the same. */
final class NoSuchGraphException extends RuntimeException {}
