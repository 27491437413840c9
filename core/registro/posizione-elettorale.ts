import type { DatiSoggetto, Richiesta5010 } from '#contract/anpr/index.ts';
import { unaListaSola } from '#contract/regole/index.ts';
import type { Sezione, Soggetto } from './modello.ts';

type Completa = NonNullable<DatiSoggetto['listaElettoraleCompleta']>;
type Voce = NonNullable<Completa['liste']>[number];
type Lista = NonNullable<Voce['listaGenerale']>;

/** A list that somebody is in, or is put into. */
export interface ListaDetta {
  /** Where the request of 5010 says it. */
  readonly campo: string;
  /** The motive of cancellation that leaves this list alone. */
  readonly motivo: string;
  readonly lista: Lista;
}

/** Every list named, with the municipality and the section of each. */
export function listeDi(voce: Partial<Voce> | undefined): ListaDetta[] {
  const ue = voce?.listaAggiuntaUE;
  const quali: readonly (readonly [string, string, Lista | undefined])[] = [
    ['liste.listaGenerale', '8', voce?.listaGenerale],
    ['liste.listaAggiuntaUE.listaAggiuntaUEComunali', '5', ue?.listaAggiuntaUEComunali],
    ['liste.listaAggiuntaUE.listaAggiuntaUEParlamento', '6', ue?.listaAggiuntaUEParlamento],
    ['liste.listaAggiuntaComReg.listaBolTreVal', '7', voce?.listaAggiuntaComReg?.listaBolTreVal],
  ];
  return quali.flatMap(([campo, motivo, lista]) => (lista ? [{ campo, motivo, lista }] : []));
}

/** In whose lists the person is now: undefined when in none, or when they have let her go. */
export function comuneDelleListe({ dati, comune }: Soggetto): string | undefined {
  const completa = dati.listaElettoraleCompleta;
  const [prima] = completa?.cancellazione ? [] : listeDi(completa?.liste?.[0]);
  return prima && (prima.lista.comune.codiceIstat ?? comune);
}

function senzaLista(voce: Voce, motivo: string): Voce {
  const { listaGenerale, listaAggiuntaUE, listaAggiuntaComReg, ...resto } = voce;
  const {
    listaAggiuntaUEComunali: comunali,
    listaAggiuntaUEParlamento: parlamento,
    ...ue
  } = listaAggiuntaUE ?? {};
  const restaUE = {
    ...ue,
    ...(comunali && motivo !== '5' && { listaAggiuntaUEComunali: comunali }),
    ...(parlamento && motivo !== '6' && { listaAggiuntaUEParlamento: parlamento }),
  };
  return {
    ...resto,
    ...(listaGenerale && motivo !== '8' && { listaGenerale }),
    ...(listaAggiuntaUE && { listaAggiuntaUE: restaUE }),
    ...(listaAggiuntaComReg && motivo !== '7' && { listaAggiuntaComReg }),
  };
}

/** Out of every list; where an election is near, the old ones are remembered until its day (doppia lista). */
function fuori(voce: Voce, c: NonNullable<Richiesta5010['cancellazione']>): Voce {
  if (c.tipoConsultazione !== undefined && c.dataCancellazioneLista !== undefined)
    return {
      ...voce,
      tipoConsultazione: c.tipoConsultazione,
      dataCancellazioneLista: c.dataCancellazioneLista,
    };
  return ['5', '6', '7', '8'].reduce(senzaLista, voce);
}

/** The electoral position after the act; the right to vote changes only with the lists (italia/anpr #3738). */
export function posizioneDopo(
  prima: Completa | undefined,
  { liste, certificabilita, cancellazione }: Richiesta5010,
  {
    iscrive,
    cancella,
    oggi,
  }: { readonly iscrive: boolean; readonly cancella: boolean; readonly oggi: string },
): Completa {
  const certifica = certificabilita?.soggettoCertificabile ?? prima?.certificabilita;
  const testa = certifica === undefined ? {} : { certificabilita: certifica };
  const [voce] = prima?.liste ?? [];
  if (iscrive && liste) {
    const doppia = prima?.cancellazione && (voce?.dataCancellazioneLista ?? '') >= oggi ? [voce] : [];
    return { ...testa, liste: [liste, ...doppia.flatMap((una) => una ?? [])] };
  }
  if (!cancella || !cancellazione || !voce) return { ...prima, ...testa };
  if (!unaListaSola.has(cancellazione.motivoCancellazione))
    return { ...testa, cancellazione, liste: [fuori(voce, cancellazione)] };
  const resta = senzaLista(voce, cancellazione.motivoCancellazione);
  return { ...testa, ...(listeDi(resta).length === 0 && { cancellazione }), liste: [resta] };
}

/**
 * The record as an electoral officer sees it, with the data of the section; anybody else sees whether the person votes,
 * and where (italia/anpr #4099, #4275).
 */
export function conElettorale(
  dati: DatiSoggetto,
  ufficiale: boolean,
  sezione: Sezione | undefined,
): DatiSoggetto {
  const { listaElettoraleCompleta: completa, ...resto } = dati;
  const [voce, ...altre] = completa?.liste ?? [];
  if (!completa || !voce) return dati;
  if (ufficiale) {
    const con = sezione ? { ...voce, sezione: sezione.dati } : voce;
    return { ...resto, listaElettoraleCompleta: { ...completa, liste: [con, ...altre] } };
  }
  const comune = listeDi(voce)[0]?.lista.comune;
  return { ...resto, listaElettorale: { elettore: voce.elettore, ...(comune && { comune }) } };
}
