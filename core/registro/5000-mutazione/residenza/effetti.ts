import type { DatiSoggettiRisposta, Richiesta5005, TipoResidenza } from '#contract/anpr/index.ts';
import { residenzaDi } from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { conComponente, nuovaFamiglia, piuRecente, senzaComponenti } from '../../famiglie.ts';
import type { Famiglia, Soggetto } from '../../modello.ts';
import type { ContestoApplica, Effetti } from '../../operazione.ts';
import { tipoIndirizzo } from '../../residenze.ts';
import { rispostaComune, variato } from '../../risposta-comune.ts';
import { trasferito } from '../../trasferimento.ts';
import { nuovaDi, persone, restaInsieme, spostaDi, tipoDi, type AggregatiResidenza } from './aggregati.ts';

const comeScritta = (r: TipoResidenza): TipoResidenza => ({ ...r, tipoIndirizzo: tipoIndirizzo(r) });

/** A dwelling or a domicile beside the residence, instead of the one of before. */
function conAltroIndirizzo(s: Soggetto, indirizzo: TipoResidenza, dal: string): Soggetto {
  const altri = (s.dati.residenza ?? []).filter((r) => tipoIndirizzo(r) !== tipoIndirizzo(indirizzo));
  return {
    ...s,
    ultimaDecorrenza: piuRecente(dal, s.ultimaDecorrenza),
    dati: {
      ...s.dati,
      residenza: [...altri, { dataDecorrenzaResidenza: dal, ...comeScritta(indirizzo) }],
    },
  };
}

/** The same family in another place: with the address go its other languages, with the municipality its number. */
function altrove(
  origine: Famiglia,
  comune: string,
  residenza: TipoResidenza | undefined,
  altraLingua: Richiesta5005['altraLingua'],
): Famiglia {
  if (!residenza) return origine;
  const { altraLingua: _, idFamigliaConvivenzaComune: numero, ...resto } = origine;
  return {
    ...resto,
    ...(numero && comune === origine.comune && { idFamigliaConvivenzaComune: numero }),
    comune,
    residenza,
    ...(altraLingua && altraLingua.length > 0 && { altraLingua }),
  };
}

/** Where the people go: the family that is there, the one that they begin, or their own in another place. */
function arrivo(
  richiesta: Richiesta5005,
  a: AggregatiResidenza,
  contesto: ContestoApplica,
  dal: string,
): Famiglia {
  const { generalitaSchedaFamiglia: f, altraLingua } = richiesta;
  const chiesta = residenzaDi(richiesta, '1');
  const residenza = chiesta && { dataDecorrenzaResidenza: dal, ...comeScritta(chiesta) };
  const [origine] = a.origini;
  if (restaInsieme(richiesta, a) && origine)
    return altrove(origine, contesto.comune.codiceIstat, residenza, altraLingua);
  const [id] = contesto.nuoveFamiglie;
  if (nuovaDi(richiesta) && residenza && id !== undefined)
    return nuovaFamiglia({
      id,
      comune: contesto.comune.codiceIstat,
      dal,
      residenza,
      altraLingua: altraLingua && altraLingua.length > 0 ? altraLingua : undefined,
      motivo: f.motivoCostituzione === undefined ? undefined : senzaZeri(f.motivoCostituzione),
      numeroComunale: f.idFamigliaConvivenzaComune,
    });
  if (!a.destinazione) throw new Error('a move to no family passed the controls');
  return a.destinazione;
}

/** What the answer says of who moved: the number of the family is news when the family is. */
function spostato(s: Soggetto, famiglia: Famiglia): DatiSoggettiRisposta {
  const { idFamigliaConvivenzaANPR, tipoScheda } = famiglia;
  return { ...variato(s), famigliaConvivenza: { idFamigliaConvivenzaANPR, tipoScheda } };
}

/** Documents in, documents out: who moves, the family left, the family reached. */
export function applicaMutazioneResidenza(
  richiesta: Richiesta5005,
  a: AggregatiResidenza,
  contesto: ContestoApplica,
): Effetti {
  const { testataRichiesta: t } = richiesta;
  const dal = t.dataDecorrenza ?? contesto.oggi;
  const quelli = persone(a);
  if (!spostaDi(richiesta)) {
    const indirizzo = residenzaDi(richiesta, tipoDi(richiesta) === '3' ? '2' : '3');
    if (!indirizzo) throw new Error('another address that is not there passed the controls');
    const soggetti = quelli.map((s) => conAltroIndirizzo(s, indirizzo, dal));
    return { soggetti, risposta: rispostaComune(contesto, soggetti.map(variato)) };
  }
  const insieme = restaInsieme(richiesta, a);
  const vuota = arrivo(richiesta, a, contesto, dal);
  const usciti = new Set(quelli.map((s) => s.idSchedaSoggettoANPR));
  const famiglia = insieme
    ? vuota
    : a.elencati.reduce((f, { voce, trovati: [uno] }) => {
        if (!uno) return f;
        const { codiceLegame, dataDecorrenza } = voce.legameSoggetto;
        return conComponente(f, uno.idSchedaSoggettoANPR, senzaZeri(codiceLegame), dataDecorrenza);
      }, vuota);
  const residenza = {
    ...famiglia.residenza,
    // Into a family that lived there already: they live there since today.
    ...(nuovaDi(richiesta) || insieme ? {} : { dataDecorrenzaResidenza: dal }),
  };
  const veicoli = new Map(a.elencati.map(({ voce, trovati: [uno] }) => [uno, voce.autoveicoli]));
  const soggetti = quelli.map((s) =>
    trasferito(
      s,
      {
        famiglia: famiglia.idFamigliaConvivenzaANPR,
        residenza,
        altraLingua: famiglia.altraLingua,
        dal,
        senzaFissaDimora: tipoDi(richiesta) === '1',
        ripristino: tipoDi(richiesta) === '6',
        autoveicoli: veicoli.get(s),
      },
      t,
      contesto,
    ),
  );
  const origini = insieme ? [] : a.origini.map((f) => senzaComponenti(f, usciti, dal));
  return {
    soggetti,
    famiglie: [...origini, { ...famiglia, ultimaDecorrenza: piuRecente(dal, famiglia.ultimaDecorrenza) }],
    risposta: rispostaComune(
      contesto,
      soggetti.map((s) => spostato(s, famiglia)),
    ),
  };
}
