package org.wenlan.catalogue.marc;

/** One field of a record (字段): a control field 00X or a data field. */
public sealed interface MarcField permits ControlField, DataField {

  /** Three ASCII letters or digits (字段标识符). */
  String tag();
}
