const lettere = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const quanti = 26 ** 4 * 100_000;

/** Two letters, five digits, two letters. The factor is prime to the number of codes: no two people share one. */
export function idANPR(n: number): string {
  let resto = Number((BigInt(n) * 2_654_435_761n) % BigInt(quanti));
  const lettera = (): string => {
    const scelta = lettere[resto % 26] ?? 'A';
    resto = Math.floor(resto / 26);
    return scelta;
  };
  const coda = lettera() + lettera();
  const cifre = String(resto % 100_000).padStart(5, '0');
  resto = Math.floor(resto / 100_000);
  return lettera() + lettera() + cifre + coda;
}
