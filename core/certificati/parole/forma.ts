/** One text, or one for a man, one for a woman and one for whose sex is not known. `{name}` stands for a value. */
export type Parola = string | { readonly m: string; readonly f: string; readonly n: string };
