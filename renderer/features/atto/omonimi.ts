import type { RichiestaDi } from '#contract/bridge/index.ts';
import { leggi, luogoInParole } from '../../ufficiale/lettura.ts';
import { prendi } from '../../ufficiale/percorso.ts';

type Chiesti = RichiestaDi<'registro.duplicati'>;

/** Enough to tell one person from another: a whole name with the day of birth, or the codice fiscale. */
export function duplicatiDi(generalita: unknown): Chiesti | undefined {
  const cognome = leggi(generalita, 'cognome') ?? '';
  const nome = leggi(generalita, 'nome') ?? '';
  const dataNascita = leggi(generalita, 'dataNascita');
  const codiceFiscale = leggi(generalita, 'codiceFiscale.codFiscale');
  const intero = codiceFiscale?.length === 16 ? codiceFiscale : undefined;
  if (intero === undefined && (dataNascita === undefined || (cognome === '' && nome === '')))
    return undefined;
  const sesso = leggi(generalita, 'sesso');
  const luogo =
    leggi(generalita, 'luogoNascita.comune.nomeComune') ??
    leggi(generalita, 'luogoNascita.localita.descrizioneLocalita') ??
    luogoInParole(prendi(generalita, 'luogoNascita'));
  return {
    ...{ cognome, nome },
    ...(sesso === 'M' || sesso === 'F' ? { sesso } : {}),
    ...(dataNascita === undefined ? {} : { dataNascita }),
    ...(luogo === '' ? {} : { luogoNascita: luogo }),
    ...(intero === undefined ? {} : { codiceFiscale: intero }),
  };
}

/** Of whom the decision was taken: another name or another day asks again. */
export function firmaDi(generalita: unknown): string {
  return JSON.stringify(duplicatiDi(generalita) ?? {});
}
