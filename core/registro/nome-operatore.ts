/** Who did something, by name where the census of operators knows them: by codice fiscale nobody recognises a colleague. */
export function nomeOperatore({
  cognome,
  nome,
}: {
  readonly cognome: string | null;
  readonly nome: string | null;
}): { readonly nomeOperatore?: string } {
  const intero = [cognome, nome].filter((parte) => parte !== null).join(' ');
  return intero === '' ? {} : { nomeOperatore: intero };
}
