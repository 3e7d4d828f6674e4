/** A type of the typings, as far as a value can be held against it. References are full names: `Spreadsheet.Range`. */
export type TypeShape =
  | { readonly kind: 'any' }
  | { readonly kind: 'basic'; readonly name: 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'undefined' | 'void' }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'array'; readonly of: TypeShape }
  | { readonly kind: 'union'; readonly of: readonly TypeShape[] }
  /** `others`: what any further key holds, null where there is none. */
  | { readonly kind: 'record'; readonly keys: Readonly<Record<string, TypeShape>>; readonly others: TypeShape | null }
  | { readonly kind: 'ref'; readonly name: string }
  /** `typeof BorderStyle`: the object that holds an enum's values. */
  | { readonly kind: 'enum-of'; readonly name: string };

export type Overload = {
  readonly parameters: readonly { readonly name: string; readonly shape: TypeShape; readonly isOptional: boolean }[];
  /** Takes any number of arguments behind its parameters. */
  readonly isOpen: boolean;
  readonly returns: TypeShape;
};

export type Member = { readonly kind: 'method'; readonly overloads: readonly Overload[] } | { readonly kind: 'property'; readonly shape: TypeShape };

/** What @types/google-apps-script says: members of interfaces and names in enums, by full name. */
export type Typings = {
  readonly interfaces: ReadonlyMap<string, ReadonlyMap<string, Member>>;
  readonly enums: ReadonlyMap<string, readonly string[]>;
};
