import { descrivi } from '#contract/tabelle/index.ts';
import { mostraGiorno } from '../../date.ts';
import { mostraLuogo } from '../../ufficiale/lettura.ts';
import { famigliaScelta, nomeDi, type Modulo } from './modulo.ts';

function dove({ luogo, citta }: Modulo): string {
  if (!luogo) return '…';
  if (luogo.tipo === 'comune') return mostraLuogo(luogo);
  return citta.trim() === '' ? luogo.nome : `${citta.trim()} (${luogo.nome})`;
}

function atto({ atto: a }: Modulo): string {
  const comune = mostraLuogo(a.comune);
  if (a.tipo === 'ansc') return `atto digitale ${a.idANSC} n. ${a.numero} del ${a.anno} di ${comune}`;
  const serie = a.serie.trim() === '' ? '' : `, serie ${a.serie.trim()}`;
  return `atto n. ${a.numero}, parte ${a.parte}${serie}, anno ${a.anno}, di ${comune}`;
}

function famiglia(modulo: Modulo): string {
  const { id, genitore } = famigliaScelta(modulo);
  const casa = genitore?.residenza ? `, residente in ${genitore.residenza}` : '';
  const quale = modulo.attribuzione === '4' ? 'nella convivenza' : 'nella famiglia';
  return `${quale} n. ${id}${casa}`;
}

/** What will be registered, on whom, from when: always in Italian, because it is what is signed for. */
export function frase(modulo: Modulo): string {
  const femmina = modulo.sesso === 'F';
  const [nata, figlia] = femmina ? ['nata', 'figlia'] : ['nato', 'figlio'];
  const chi = `${modulo.nome.trim()} ${modulo.cognome.trim()}`.trim();
  const genitori = [modulo.madre, modulo.padre].map(nomeDi).filter((nome) => nome !== '');
  const filiazione = genitori.length === 0 ? '' : `, ${figlia} di ${genitori.join(' e di ')}`;
  const cittadinanza =
    modulo.cittadinanza === '100'
      ? `cittadin${femmina ? 'a' : 'o'} italian${femmina ? 'a' : 'o'}`
      : `di cittadinanza ${descrivi('02', modulo.cittadinanza)}`;
  return (
    `Si registra la nascita di ${chi || '…'}, ${nata} a ${dove(modulo)} il ${mostraGiorno(modulo.dataNascita) || '…'}` +
    `${filiazione}, ${cittadinanza}, ${famiglia(modulo)}, con effetto dal ` +
    `${mostraGiorno(modulo.decorrenza) || '…'} (${atto(modulo)}).`
  );
}
