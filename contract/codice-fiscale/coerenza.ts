import { codiceBase } from './omocodia.ts';
import { normalizzaCodiceFiscale } from './controlla.ts';
import { meseDi, parteCognome, parteData, parteNome, type Sesso } from './parti.ts';

/** What the record says of a person; a part left out is not compared. */
export interface GeneralitaDaConfrontare {
  readonly cognome?: string;
  readonly nome?: string;
  readonly sesso?: Sesso;
  /** `AAAA-MM-GG`. */
  readonly dataNascita?: string;
  /** Cadastral codes of the birth place; several when the place changed code or state in time. */
  readonly codiciCatastali?: readonly string[];
}

export interface Discrepanza {
  readonly parte: 'cognome' | 'nome' | 'data' | 'sesso' | 'luogo';
  /** What the generalità would give, in the characters of the code. */
  readonly atteso: string;
  readonly trovato: string;
  readonly messaggio: string;
}

/**
 * Where a well-formed code of sixteen characters disagrees with the generalità (EN339, EN340 for the place).
 * Empty: it agrees, or it is a provisional code, that tells nothing. A discrepancy is for a person to judge:
 * people keep the code they were given after a change of name or place.
 */
export function confrontaCodiceFiscale(testo: string, generalita: GeneralitaDaConfrontare): Discrepanza[] {
  const base = codiceBase(normalizzaCodiceFiscale(testo));
  if (base.length !== 16) return [];
  const trovate: Discrepanza[] = [];
  const aggiungi = (
    parte: Discrepanza['parte'],
    atteso: string,
    trovato: string,
    messaggio: string,
  ): void => {
    if (atteso !== trovato) trovate.push({ parte, atteso, trovato, messaggio });
  };
  const { cognome, nome, sesso, dataNascita, codiciCatastali } = generalita;
  const sessoScritto: Sesso = Number(base.slice(9, 11)) > 40 ? 'F' : 'M';

  if (cognome !== undefined) {
    const atteso = parteCognome(cognome);
    const scritto = base.slice(0, 3);
    aggiungi('cognome', atteso, scritto, `Il cognome darebbe ${atteso}, il codice fiscale ha ${scritto}.`);
  }
  if (nome !== undefined) {
    const atteso = parteNome(nome);
    const scritto = base.slice(3, 6);
    aggiungi('nome', atteso, scritto, `Il nome darebbe ${atteso}, il codice fiscale ha ${scritto}.`);
  }
  if (dataNascita !== undefined) {
    const giorno = String(Number(base.slice(9, 11)) % 40).padStart(2, '0');
    const scritta = base.slice(6, 9) + giorno;
    const leggibile = `${giorno}/${String(meseDi(base[8] ?? '')).padStart(2, '0')}/…${base.slice(6, 8)}`;
    aggiungi(
      'data',
      parteData(dataNascita, 'M'),
      scritta,
      `Il codice fiscale indica una nascita del ${leggibile}, non del ${italiana(dataNascita)}.`,
    );
  }
  if (sesso !== undefined)
    aggiungi('sesso', sesso, sessoScritto, `Il codice fiscale è di una persona di sesso ${sessoScritto}.`);
  const luogo = base.slice(11, 15);
  if (codiciCatastali !== undefined && codiciCatastali.length > 0 && !codiciCatastali.includes(luogo))
    aggiungi(
      'luogo',
      codiciCatastali.join(' '),
      luogo,
      `Il luogo di nascita ha codice ${codiciCatastali.join(' o ')}, il codice fiscale ha ${luogo}.`,
    );
  return trovate;
}

function italiana(data: string): string {
  return `${data.slice(8, 10)}/${data.slice(5, 7)}/${data.slice(0, 4)}`;
}
