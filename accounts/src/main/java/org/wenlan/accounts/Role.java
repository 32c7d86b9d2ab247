package org.wenlan.accounts;

/** What a person may do (角色). The names are the authorities, {@code ROLE_} put before them. */
public enum Role {
  READER("读者"),
  CLIENT("委托人"),
  LIBRARIAN("参考馆员"),
  REVIEWER("审核员"),
  SIGNER("签发人"),
  ADMINISTRATOR("系统管理员");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** The word people read. */
  public String label() {
    return label;
  }
}
