import { descrivi } from '#contract/tabelle/index.ts';
import { luogoInParole } from '../../../../ufficiale/lettura.ts';
import { prendi, testoA } from '../../../../ufficiale/percorso.ts';
import type { Partenza } from '../../atto.ts';
import { giorno, persona } from '../../frasi.ts';
import { attribuzione, famigliaScelta, genitoreDi, statoDi } from './genitori.ts';

const manca = '…';

function atto(r: object): string {
  const digitale = prendi(r, 'attoNascitaANPR.attoANSC');
  const uno = digitale ?? prendi(r, 'attoNascitaANPR.atto');
  const comune = luogoInParole({ comune: prendi(uno, 'comuneRegistrazione') }) || manca;
  const anno = testoA(uno, 'anno') || manca;
  if (digitale !== undefined) {
    const numero = testoA(uno, 'numeroComunale') || manca;
    return `atto digitale ${testoA(uno, 'idANSC') || manca} n. ${numero} del ${anno} di ${comune}`;
  }
  const serie = testoA(uno, 'serie');
  return (
    `atto n. ${testoA(uno, 'numeroAtto') || manca}, parte ${testoA(uno, 'parte') || manca}` +
    `${serie === '' ? '' : `, serie ${serie}`}, anno ${anno}, di ${comune}`
  );
}

function famiglia(r: object, partenza: Partenza): string {
  const { id, noto } = famigliaScelta(statoDi(r, partenza));
  const casa = noto?.residenza ? `, residente in ${noto.residenza}` : '';
  const quale = testoA(r, attribuzione) === '4' ? 'nella convivenza' : 'nella famiglia';
  return `${quale} n. ${id || manca}${casa}`;
}

/** What will be registered, on whom, from when: always in Italian, because it is what is signed for. */
export function frase(r: object, partenza: Partenza): string {
  const g = prendi(r, 'generalita1001.generalita');
  const femmina = testoA(g, 'sesso') === 'F';
  const [nata, figlia] = femmina ? ['nata', 'figlia'] : ['nato', 'figlio'];
  const stato = statoDi(r, partenza);
  const genitori = (['madre', 'padre'] as const)
    .map((uno) => genitoreDi(stato, uno)?.nome ?? '')
    .filter((nome) => nome !== '');
  const filiazione = genitori.length === 0 ? '' : `, ${figlia} di ${genitori.join(' e di ')}`;
  const codice = testoA(r, 'cittadinanza.codiceStato');
  const cittadinanza =
    codice === '100'
      ? `cittadin${femmina ? 'a' : 'o'} italian${femmina ? 'a' : 'o'}`
      : `di cittadinanza ${codice === '' ? manca : descrivi('02', codice)}`;
  return (
    `Si registra la nascita di ${persona(g)}, ${nata} a ${luogoInParole(prendi(g, 'luogoNascita')) || manca} ` +
    `il ${giorno(testoA(g, 'dataNascita'))}${filiazione}, ${cittadinanza}, ${famiglia(r, partenza)}, ` +
    `con effetto dal ${giorno(testoA(r, 'testataRichiesta.dataDecorrenza'))}; ${atto(r)}.`
  );
}
