package org.wenlan.novelty;

/**
 * Who asks for the search (查新委托人). What is not known is blank.
 *
 * @param name name of the unit or person
 * @param address postal address
 * @param postcode post code
 * @param personInCharge who answers for the unit (负责人)
 * @param contact whom to call (联系人)
 * @param telephone number of the contact
 * @param email address of the contact
 */
public record Client(
    String name,
    String address,
    String postcode,
    String personInCharge,
    String contact,
    String telephone,
    String email) {

  /** Strips blanks. */
  public Client {
    name = Texts.strip(name);
    address = Texts.strip(address);
    postcode = Texts.strip(postcode);
    personInCharge = Texts.strip(personInCharge);
    contact = Texts.strip(contact);
    telephone = Texts.strip(telephone);
    email = Texts.strip(email);
  }

  /** A client of whom only the name is known. */
  public static Client named(String name) {
    return new Client(name, "", "", "", "", "", "");
  }
}
