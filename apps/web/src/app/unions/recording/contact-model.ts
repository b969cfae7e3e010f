import type { ContactFields } from '@soshiki/contracts';

/** A contact as it is entered: empty where there is none. */
export type ContactModel = Readonly<Record<keyof ContactFields, string>>;

export const EMPTY_CONTACT: ContactModel = {
  roleName: '',
  email: '',
  postalAddress: '',
  telephone: '',
};

/** Contacts of a union as they are entered. */
export function enteredContacts(contacts: readonly ContactFields[]): ContactModel[] {
  return contacts.map(({ roleName, email, postalAddress, telephone }) => ({
    roleName,
    email: email ?? '',
    postalAddress: postalAddress ?? '',
    telephone: telephone ?? '',
  }));
}

/** What is sent of a contact: what was left empty as `null`. */
export function contactBody(contact: ContactModel): ContactFields {
  return {
    roleName: contact.roleName.trim(),
    email: orNull(contact.email),
    postalAddress: orNull(contact.postalAddress),
    telephone: orNull(contact.telephone),
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
