package org.wenlan.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.wenlan.core.document.AccessLevel;

/**
 * A reader as a librarian typed it (服务对象登记表); nothing in it is trusted.
 *
 * @param name of the person
 * @param account in this system, or blank
 * @param unit body the person works for
 * @param unitType name of a {@link UnitType}
 * @param email where mails go
 * @param clearance name of an {@link AccessLevel}, blank for public
 * @param consent whether the person has agreed to be written to
 * @param noteWhenEmpty whether the person wants to be told that there is nothing new
 */
public record ReaderDraft(
    String name,
    String account,
    String unit,
    String unitType,
    String email,
    String clearance,
    boolean consent,
    boolean noteWhenEmpty) {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
              + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

  /**
   * @throws TopicRefusedException with everything that has to be put right
   */
  public ReaderDraft {
    name = name.strip();
    account = account.strip();
    unit = unit.strip();
    email = email.strip();
    List<String> problems = new ArrayList<>();
    if (name.isEmpty() || name.length() > 100 || hasControl(name)) {
      problems.add("请填写姓名，最多 100 字");
    }
    if (unit.length() > 200 || hasControl(unit)) {
      problems.add("单位最多 200 字");
    }
    if (account.length() > 32 || hasControl(account)) {
      problems.add("账号名最多 32 字");
    }
    if (email.length() > 254 || !ADDRESS.matcher(email).matches()) {
      problems.add("电子邮箱应写作 name@example.org 的样子");
    }
    if (!isOneOf(UnitType.values(), unitType)) {
      problems.add("请选择用户类型");
    }
    if (!clearance.isBlank() && !isOneOf(AccessLevel.values(), clearance)) {
      problems.add("查阅级别只能是公开或内部");
    }
    if (!consent) {
      problems.add("须先征得本人同意接收，并勾选");
    }
    if (!problems.isEmpty()) {
      throw new TopicRefusedException(problems);
    }
  }

  /** The kind of body. */
  public UnitType type() {
    return UnitType.valueOf(unitType);
  }

  /** The highest level the person may see. */
  public AccessLevel level() {
    return clearance.isBlank() ? AccessLevel.PUBLIC : AccessLevel.valueOf(clearance);
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private static boolean isOneOf(Enum<?>[] values, String name) {
    return Arrays.stream(values).anyMatch(value -> value.name().equals(name));
  }
}
