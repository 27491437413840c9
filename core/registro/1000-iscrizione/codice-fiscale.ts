import type { Generalita, Richiesta1001 } from '#contract/anpr/index.ts';
import { calcolaCodiceFiscale, codiceBase, variantiOmocodiche } from '#contract/codice-fiscale.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Luogo, Luoghi } from '#contract/tabelle/luoghi.ts';

/** The comune or state of birth as it was on that day; undefined when the table does not know it. */
export function luogoDiNascita({ luogoNascita, dataNascita }: Generalita, luoghi: Luoghi): Luogo | undefined {
  if (luogoNascita?.localita) return luoghi.statoPerCodice(luogoNascita.localita.codiceStato);
  const comune = luogoNascita?.comune;
  if (!comune) return undefined;
  return comune.codiceIstat === undefined
    ? luoghi.comunePerNome(comune.nomeComune, comune.siglaProvinciaIstat, dataNascita)
    : luoghi.comunePerIstat(comune.codiceIstat, dataNascita);
}

/** The code that the rules give to these personal data; undefined when sex, day or place do not allow one. */
export function codiceDi(generalita: Generalita, luoghi: Luoghi): string | undefined {
  const { cognome = '', nome = '', sesso, dataNascita } = generalita;
  const codiceCatastale = luogoDiNascita(generalita, luoghi)?.codiceCatastale;
  const s = sesso?.toUpperCase();
  if (codiceCatastale === undefined || dataNascita === undefined || (s !== 'M' && s !== 'F'))
    return undefined;
  return calcolaCodiceFiscale({ cognome, nome, sesso: s, dataNascita, codiceCatastale });
}

/** Codes to look for in the register before giving one. */
export function codiciDaCercare(richiesta: Richiesta1001, luoghi: Luoghi): readonly string[] {
  const { generalita } = richiesta.generalita1001;
  const dato = generalita.codiceFiscale?.codFiscale.toUpperCase();
  if (dato !== undefined) return [dato];
  const base = codiceDi(generalita, luoghi);
  if (base === undefined) return [];
  return richiesta.datiControllo.gestioneCF === '2' ? [base, ...variantiOmocodiche(base)] : [base];
}

/** What the register would give: this register stands in for the Agenzia delle Entrate. None with gestioneCF 3. */
export function codiceAttribuito(
  richiesta: Richiesta1001,
  luoghi: Luoghi,
  inUso: readonly string[],
): string | undefined {
  const dato = richiesta.generalita1001.generalita.codiceFiscale?.codFiscale.toUpperCase();
  if (dato !== undefined) return dato;
  if (richiesta.datiControllo.gestioneCF === '3') return undefined;
  return codiciDaCercare(richiesta, luoghi).find((codice) => !inUso.includes(codice));
}

export function controllaCodice(
  richiesta: Richiesta1001,
  luoghi: Luoghi,
  inUso: readonly string[],
): Rilievo[] {
  const dato = richiesta.generalita1001.generalita.codiceFiscale?.codFiscale.toUpperCase();
  const base = codiceDi(richiesta.generalita1001.generalita, luoghi);
  if (dato !== undefined) {
    const campo = 'generalita1001.generalita.codiceFiscale.codFiscale';
    if (inUso.includes(dato)) return [rilievo('EAV30', { campo })];
    return base !== undefined && codiceBase(dato) !== base ? [rilievo('EAV21', { campo })] : [];
  }
  const { gestioneCF } = richiesta.datiControllo;
  if (gestioneCF === '3')
    return [{ ...rilievo('EN141', { campo: 'datiControllo.gestioneCF' }), gravita: 'W' }];
  if (base === undefined) {
    return [
      rilievo('EN148', {
        campo: 'generalita1001.generalita.luogoNascita',
        causa: 'Con questi dati di nascita il codice fiscale non si può attribuire.',
        rimedio: 'Controlla sesso, data e luogo di nascita, scegliendo il luogo dall’elenco.',
      }),
    ];
  }
  if (codiceAttribuito(richiesta, luoghi, inUso) !== undefined) return [];
  return [rilievo('EAA50', { campo: 'datiControllo.gestioneCF' })];
}
