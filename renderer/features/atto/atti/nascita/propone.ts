import { metti, testoA } from '../../../../ufficiale/percorso.ts';
import type { ModuloAtto } from '../../modulo.ts';
import type { StatoModulo } from '../../voci.ts';
import { attribuzione, famigliaScelta, genitoreDi, stessaFamiglia } from './genitori.ts';
import { nomeStato } from '../../../../ufficiale/lettura.ts';
import { descrivi } from '#contract/tabelle/index.ts';
import { conCognome, origine, sceltaCognome, scelteCognome } from './cognome.ts';

const filiazione = 'datiControllo.filiazione';
const tipoLegame = 'legameSoggetto.tipoLegame';
const codiceLegame = 'legameSoggetto.codiceLegame';

/** Child of an Italian mother or father: Italian (l. 91/1992 art. 1); otherwise the citizenship that the parents share. */
export function cittadinanzaProposta(stato: StatoModulo): string {
  const loro = [genitoreDi(stato, 'padre'), genitoreDi(stato, 'madre')]
    .map((uno) => uno?.cittadinanza ?? '')
    .filter((uno) => uno !== '');
  if (loro.includes('100')) return '100';
  return new Set(loro).size === 1 ? (loro[0] ?? '') : '';
}

export function filiazioneProposta(stato: StatoModulo): string {
  const padre = genitoreDi(stato, 'padre');
  const madre = genitoreDi(stato, 'madre');
  if (padre && madre) return '1';
  if (padre) return '2';
  return madre ? '3' : '';
}

/** The family that the law and the addresses suggest: of both if they live together, else of the mother (d.P.R. 223/1989 art. 7). */
export function attribuzioneProposta(stato: StatoModulo): string {
  if (stessaFamiglia(stato)) return '1';
  if (genitoreDi(stato, 'madre')?.noto.famiglia) return '3';
  return genitoreDi(stato, 'padre')?.noto.famiglia ? '2' : '';
}

/** Tie with the intestatario, from that of the parent: a child of the intestatario's child is a grandchild (tab. 05). */
export function legameProposto(stato: StatoModulo): string {
  const scelta = testoA(stato.richiesta, attribuzione);
  if (scelta === '4') return '2';
  const famiglia = famigliaScelta(stato).noto?.famiglia;
  if (!famiglia) return '';
  if (famiglia.tipoScheda === '4') return '2';
  const legami =
    scelta === '1'
      ? (['padre', 'madre'] as const).map((uno) => genitoreDi(stato, uno)?.noto.famiglia?.legame ?? '')
      : [famiglia.legame];
  if (legami.some((legame) => ['1', '2', '28'].includes(legame))) return '3';
  const nipote: Readonly<Record<string, string>> = { '3': '4', '4': '5' };
  return legami.map((legame) => nipote[legame] ?? '').find((legame) => legame !== '') ?? '';
}

function conStato(modulo: ModuloAtto, codice: string): ModuloAtto {
  const nome = codice === '' ? '' : nomeStato(descrivi('02', codice));
  const conNome = metti(modulo.richiesta, 'cittadinanza.descrizioneStato', nome);
  return { ...modulo, richiesta: metti(conNome, 'cittadinanza.codiceStato', codice) };
}

function con(modulo: ModuloAtto, percorso: string, valore: string): ModuloAtto {
  return { ...modulo, richiesta: metti(modulo.richiesta, percorso, valore) };
}

/** Kind of the tie and tie, for the family that is chosen. */
function conLegame(modulo: ModuloAtto): ModuloAtto {
  const convivenza =
    testoA(modulo.richiesta, attribuzione) === '4' ||
    famigliaScelta(modulo).noto?.famiglia?.tipoScheda === '4';
  return con(con(modulo, tipoLegame, convivenza ? '4' : '3'), codiceLegame, legameProposto(modulo));
}

/** A choice that what was changed makes impossible, or that was never one. */
function daRifare(prima: ModuloAtto, dopo: ModuloAtto): boolean {
  const scelta = testoA(dopo.richiesta, attribuzione);
  if (scelta === '4' || scelta === '5') return false;
  return scelta === '' || scelta === attribuzioneProposta(prima) || famigliaScelta(dopo).id === '';
}

/**
 * What follows from the parents, from the surname and from the family. What the clerk decided stays: a proposal is
 * replaced only where it was still the former one, or can be no longer.
 */
export function propone(dopo: ModuloAtto, percorso: string, prima: ModuloAtto): ModuloAtto {
  if (percorso === attribuzione) return conLegame(dopo);
  if (percorso === origine) return conCognome(dopo, sceltaCognome(dopo));
  const genitori = percorso === '' || /^(paternita|maternita)\b/.test(percorso);
  if (!genitori) return dopo;
  let nuovo = dopo;
  if (!scelteCognome(nuovo).some((una) => una === sceltaCognome(nuovo))) {
    const [unica, altra] = scelteCognome(nuovo);
    nuovo = con(nuovo, origine, '');
    nuovo = { ...nuovo, scelte: { ...nuovo.scelte, [origine]: '' } };
    if (altra === 'altro' && unica) nuovo = conCognome(nuovo, unica);
  } else nuovo = conCognome(nuovo, sceltaCognome(nuovo));
  const presenti = filiazioneProposta(nuovo);
  if (testoA(nuovo.richiesta, filiazione) === '' || presenti !== filiazioneProposta(prima))
    nuovo = con(nuovo, filiazione, presenti);
  const sua = testoA(prima.richiesta, 'cittadinanza.codiceStato');
  if (sua === '' || sua === cittadinanzaProposta(prima)) nuovo = conStato(nuovo, cittadinanzaProposta(nuovo));
  const legame = testoA(prima.richiesta, codiceLegame);
  const seguiva = legame === '' || legame === legameProposto(prima);
  if (daRifare(prima, nuovo)) {
    const famiglia = attribuzioneProposta(nuovo);
    const altra = famiglia !== testoA(nuovo.richiesta, attribuzione);
    nuovo = con(nuovo, attribuzione, famiglia);
    return altra || seguiva ? conLegame(nuovo) : nuovo;
  }
  return seguiva ? conLegame(nuovo) : nuovo;
}
