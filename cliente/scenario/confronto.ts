import type { ErroreAnomalia } from '#contract/anpr/index.ts';
import type { EsitoServizio } from '../ws/risposta.ts';
import type { NegazioneFaccia } from './faccia.ts';
import type { Atteso, RilievoAtteso } from './lingua.ts';

/** A difference between what was expected and what came. */
export interface Differenza {
  readonly riga: number;
  readonly attendevo: string;
  readonly avuto: string;
}

/** Says only whom to ask: never a cause. */
const diAssistenza = 'EN527';

const campoDi = ({ oggettoErroreAnomalia, campoErroreAnomalia }: ErroreAnomalia): string =>
  [oggettoErroreAnomalia, campoErroreAnomalia].filter(Boolean).join('.');

export function detto(rilievi: readonly ErroreAnomalia[]): string {
  return rilievi
    .map((uno) => {
      const campo = campoDi(uno);
      return campo === '' ? uno.codiceErroreAnomalia : `${uno.codiceErroreAnomalia} in ${campo}`;
    })
    .join(', ');
}

function dettoAtteso(rilievi: readonly RilievoAtteso[]): string {
  return rilievi
    .map(({ codice, campo }) => (campo === undefined ? codice : `${codice} in ${campo}`))
    .join(', ');
}

/** Each expected finding is there, and, unless others are allowed, nothing else is. */
function combacia(
  attesi: readonly RilievoAtteso[],
  avuti: readonly ErroreAnomalia[],
  almeno: boolean,
): boolean {
  const uguale = ({ codice, campo }: RilievoAtteso, avuto: ErroreAnomalia): boolean =>
    avuto.codiceErroreAnomalia === codice && (campo === undefined || campoDi(avuto) === campo);
  return (
    attesi.every((uno) => avuti.some((avuto) => uguale(uno, avuto))) &&
    (almeno || avuti.every((avuto) => attesi.some((uno) => uguale(uno, avuto))))
  );
}

function descrivi(atteso: Atteso): string {
  switch (atteso.genere) {
    case 'eseguita':
      return atteso.rilievi.length === 0
        ? 'eseguita, senza avvisi'
        : `eseguita con ${dettoAtteso(atteso.rilievi)}`;
    case 'rifiuto':
      return `rifiuto ${atteso.almeno ? 'almeno ' : ''}${dettoAtteso(atteso.rilievi)}`;
    case 'scelta':
      return 'scelta fra più persone';
    case 'errore':
      return `errore ${atteso.causa}`;
  }
}

/** How the service answered, in the words of the language. */
export function descriviEsito({ genere, rilievi }: EsitoServizio): string {
  const detti = detto(rilievi.filter((uno) => uno.codiceErroreAnomalia !== diAssistenza));
  switch (genere) {
    case 'eseguita':
      return detti === '' ? 'eseguita' : `eseguita con ${detti}`;
    case 'rifiutata':
      return `rifiuto ${detti}`;
    case 'scelta':
      return 'scelta fra più persone';
    case 'vuota':
      return 'risposta vuota';
  }
}

/** @returns undefined when it is what was expected. */
export function confrontaEsito(atteso: Atteso, esito: EsitoServizio): Differenza | undefined {
  const rilievi = esito.rilievi.filter((uno) => uno.codiceErroreAnomalia !== diAssistenza);
  const giusto =
    (atteso.genere === 'eseguita' &&
      esito.genere === 'eseguita' &&
      combacia(atteso.rilievi, rilievi, false)) ||
    (atteso.genere === 'rifiuto' &&
      esito.genere === 'rifiutata' &&
      combacia(
        atteso.rilievi,
        rilievi.filter(({ tipoErroreAnomalia }) => tipoErroreAnomalia === 'E'),
        atteso.almeno,
      )) ||
    (atteso.genere === 'scelta' && esito.genere === 'scelta');
  if (giusto) return undefined;
  const testi = rilievi.map((uno) => `\n    ${uno.codiceErroreAnomalia} ${uno.testoErroreAnomalia}`).join('');
  return { riga: atteso.riga, attendevo: descrivi(atteso), avuto: descriviEsito(esito) + testi };
}

export function confrontaNegazione(atteso: Atteso, negazione: NegazioneFaccia): Differenza | undefined {
  if (atteso.genere === 'errore' && atteso.causa === negazione.tipo) return undefined;
  const { tipo, messaggio, rimedio } = negazione;
  return {
    riga: atteso.riga,
    attendevo: descrivi(atteso),
    avuto: `errore ${tipo}: ${messaggio} ${rimedio}`,
  };
}
