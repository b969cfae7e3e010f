import type {
  FieldTree,
  ReadonlyFieldTree,
  SchemaPath,
  ValidationError,
} from '@angular/forms/signals';
import { validateTree } from '@angular/forms/signals';
import type { ProblemIssue } from '@soshiki/contracts';
import type { z } from 'zod';

/** Where in a form a part of the body stands: `['kana']` of the body is `['profile', 'kana']` of the form. */
export type PlaceOf = (path: readonly PropertyKey[]) => readonly PropertyKey[];

type FieldFault = ValidationError.WithFieldTree;

/** Holds what a form would send against the contract, and brings each fault to the field it is of. Faults have a kind,
 *  which `FaultText` puts into words. */
export function validateAs<Model>(
  path: SchemaPath<Model>,
  contract: z.ZodType,
  form: { readonly bodyOf: (model: Model) => unknown; readonly placeOf: PlaceOf },
): void {
  validateTree(path, ({ value, fieldTree }) => {
    const body = form.bodyOf(value());
    const parsed = contract.safeParse(body);
    if (parsed.success) return undefined;
    return parsed.error.issues.flatMap((issue): FieldFault[] => {
      const field = fieldAt(fieldTree, form.placeOf(issue.path));
      return field === undefined ? [] : [{ kind: kindOf(issue, body), fieldTree: field }];
    });
  });
}

/** Refusals of the API at the fields they are of; those of no field of this form are left out. */
export function faultsAtFields(
  form: FieldTree<unknown>,
  issues: readonly ProblemIssue[],
  placeOf: PlaceOf,
): FieldFault[] {
  return issues.flatMap((issue): FieldFault[] => {
    if (issue.code === 'yours' || issue.code === 'theirs') return [];
    const field = fieldAt(form, placeOf(pathOf(issue)));
    return field === undefined
      ? []
      : [{ kind: 'refused', message: issue.message, fieldTree: field }];
  });
}

/** `body.contacts.0.email`, `/contacts/0/email` → `contacts`, `0`, `email`. */
export function pathOf({ path = '' }: Pick<ProblemIssue, 'path'>): string[] {
  const parts = path.split(/[./[\]]/).filter((part) => part !== '');
  return parts[0] === 'body' ? parts.slice(1) : parts;
}

/** The field at a path; `undefined` when the form has none there, or a whole group of fields. */
function fieldAt(
  form: FieldTree<unknown> | ReadonlyFieldTree<unknown>,
  path: readonly PropertyKey[],
): ReadonlyFieldTree<unknown> | undefined {
  if (path.length === 0) return undefined;
  let field: unknown = form;
  for (const part of path) {
    if (typeof field !== 'function') return undefined;
    field = Reflect.get(field, part);
  }
  return typeof field === 'function' ? (field as ReadonlyFieldTree<unknown>) : undefined;
}

/** What is wrong with a text: `required` when nothing was entered, else what its field is about. */
function kindOf(issue: z.core.$ZodIssue, body: unknown): string {
  const found = issue.path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    body,
  );
  if (found === '' || found === undefined || found === null) return 'required';
  if (issue.code === 'too_big') return 'tooLong';
  const field = issue.path.at(-1);
  return SPOKEN.find((name) => name === field) ?? 'invalid';
}

const SPOKEN = ['kana', 'code', 'email', 'effectiveOn', 'until', 'members'] as const;
