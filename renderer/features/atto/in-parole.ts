import { mostraGiorno } from '../../date.ts';
import { campoDa } from '../../ufficiale/campo-da.ts';
import { cognomeNome, leggi, luogoInParole } from '../../ufficiale/lettura.ts';
import { prendi, testoA, type Grezza } from '../../ufficiale/percorso.ts';
import type { Atto } from './atto.ts';
import { firmaDi } from './omonimi.ts';
import type { ParoleAtto } from './parole.ts';
import type { Punto } from './punti.ts';
import type { StatoModulo, VoceCampo, VoceComponenti, VoceOpzioni } from './voci.ts';

/** A leaf as people read it: the day, the word of the code, the text. */
export function campoInParole(voce: VoceCampo, richiesta: Grezza, atto: Atto, parole: ParoleAtto): string {
  const valore = testoA(richiesta, voce.percorso);
  if (valore === '') return '';
  const { genere, tabelle } = campoDa(atto.messaggio, voce.percorso);
  if (genere === 'data') return mostraGiorno(valore);
  if (genere === 'spunta') return parole.t('si');
  if (genere === 'tabella') return parole.tabella(voce.tabella?.(richiesta) ?? tabelle[0] ?? '', valore);
  return genere === 'scelta' || voce.valori ? parole.valore(voce.percorso, valore) : valore;
}

function membri(voce: VoceComponenti, dato: unknown, { tabella }: ParoleAtto): string {
  const righe = Array.isArray(dato) ? dato : [];
  return righe
    .map((riga) => {
      const nome = cognomeNome(prendi(riga, voce.generalita));
      const codice = voce.legame === undefined ? '' : testoA(riga, `${voce.legame}.codiceLegame`);
      const tipo = voce.legame === undefined ? '' : testoA(riga, `${voce.legame}.tipoLegame`);
      return codice === '' ? nome : `${nome} (${tabella(tipo === '4' ? '06' : '05', codice)})`;
    })
    .join(', ');
}

/** Which of the alternatives stands, in their words. */
export function opzioneInParole(voce: VoceOpzioni, modulo: StatoModulo, parole: ParoleAtto): string {
  const attuale = voce.attuale?.(modulo) ?? testoA(modulo.richiesta, voce.percorso);
  const scelta = voce.opzioni(modulo).find(({ valore }) => valore === attuale);
  return scelta ? parole.opzione(scelta) : '';
}

/** What stands in a field, in words; empty when nothing does. */
export function inParole(
  { voce, percorso }: Punto,
  modulo: StatoModulo,
  atto: Atto,
  parole: ParoleAtto,
): string {
  const { richiesta, scelte } = modulo;
  const dato = prendi(richiesta, percorso);
  switch (voce.tipo) {
    case 'campo':
      return campoInParole(voce, richiesta, atto, parole);
    case 'luogo':
      if (voce.quale === 'tutti') return luogoInParole(dato);
      // The city abroad, where it is asked for, has a row of its own.
      return voce.quale === 'comune'
        ? luogoInParole({ comune: dato })
        : (leggi(dato, 'descrizioneStato') ?? '');
    case 'persona':
      return [cognomeNome(dato), leggi(dato, 'codiceFiscale.codFiscale')].filter((uno) => uno).join(', ');
    case 'famiglia':
      return scelte[voce.percorso] ?? testoA(richiesta, `${percorso}.idFamigliaConvivenzaANPR`);
    case 'componenti':
      return membri(voce, dato, parole);
    case 'omonimi':
      return parole.t(
        scelte[`${percorso}.omonimi`] === firmaDi(dato) ? 'omonimi.guardati' : 'omonimi.nonGuardati',
      );
    case 'opzioni':
      return opzioneInParole(voce, modulo, parole);
    case 'elenco':
      // Its items are told one by one.
      return '';
  }
}
