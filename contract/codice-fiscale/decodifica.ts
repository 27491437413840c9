import { riuscito, type Esito } from '../esito.ts';
import { controllaCodiceFiscale, type ErroreCodiceFiscale } from './controlla.ts';
import { meseDi, type Sesso } from './parti.ts';

export interface CodiceFiscaleDecodificato {
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: Sesso;
  /** The code keeps two digits of the year: every possible day, most recent first. */
  readonly dateNascita: readonly string[];
  readonly codiceCatastale: string;
  /** The place is a foreign state (codes that begin with Z). */
  readonly estero: boolean;
}

const etaMassima = 125;

function esiste(anno: number, mese: number, giorno: number): boolean {
  const data = new Date(Date.UTC(anno, mese - 1, giorno));
  return data.getUTCMonth() === mese - 1 && data.getUTCDate() === giorno;
}

/**
 * What a code of sixteen characters tells by itself; null for a provisional one, that tells nothing.
 * @param al `AAAA-MM-GG`: days after it, or 125 years before it, are left out.
 */
export function decodificaCodiceFiscale(
  testo: string,
  al: string,
): Esito<CodiceFiscaleDecodificato | null, ErroreCodiceFiscale> {
  const controllato = controllaCodiceFiscale(testo);
  if (!controllato.ok) return controllato;
  if (controllato.valore.tipo === 'provvisorio') return riuscito(null);
  const { base } = controllato.valore;
  const mese = meseDi(base[8] ?? '');
  const giornoSesso = Number(base.slice(9, 11));
  const giorno = giornoSesso % 40;
  const annoMassimo = Number(al.slice(0, 4));
  const dateNascita: string[] = [];
  for (
    let secolo = Math.floor(annoMassimo / 100) * 100;
    secolo > annoMassimo - etaMassima - 100;
    secolo -= 100
  ) {
    const anno = secolo + Number(base.slice(6, 8));
    const data = `${anno}-${String(mese).padStart(2, '0')}-${String(giorno).padStart(2, '0')}`;
    if (data <= al && anno >= annoMassimo - etaMassima && esiste(anno, mese, giorno)) dateNascita.push(data);
  }
  return riuscito({
    cognome: base.slice(0, 3),
    nome: base.slice(3, 6),
    sesso: giornoSesso > 40 ? 'F' : 'M',
    dateNascita,
    codiceCatastale: base.slice(11, 15),
    estero: base[11] === 'Z',
  });
}
