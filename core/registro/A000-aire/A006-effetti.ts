import type { RichiestaA006, TipoResidenza } from '#contract/anpr/index.ts';
import { mutazioneAire } from '#contract/regole/index.ts';
import { famigliaConIngresso } from '../1000-iscrizione/famiglia-ingresso.ts';
import { datiIscrizioneComune } from '../iscrizione-comune.ts';
import { intestatario, piuRecente, senzaComponente } from '../famiglie.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import type { ContestoApplica, Effetti } from '../operazione.ts';
import { residenzaPrincipale, tipoIndirizzo } from '../residenze.ts';
import { iscrittoNella, rispostaComune, variato } from '../risposta-comune.ts';
import { destinazioneDi, type AggregatiMutazioneAire } from './A006-controlli.ts';

type Dati = Soggetto['dati'];

/** Tab. 25: a domicile, a temporary residence or another address may stay while the person moves. */
const restano = new Set(['3', '7', '8', '9']);
const ultimaItaliana = '7';
const italia = { descrizioneStato: 'ITALIA', codiceStato: '100' };

/** The residence abroad first; who leaves Italy keeps memory of the last one there. */
function residenze(soggetto: Soggetto, nuova: TipoResidenza): TipoResidenza[] {
  const note = soggetto.dati.residenza ?? [];
  const lasciata = soggetto.stato === 'residente' ? residenzaPrincipale(note) : undefined;
  const altre = note.filter(
    (r) => restano.has(tipoIndirizzo(r)) && (!lasciata || tipoIndirizzo(r) !== ultimaItaliana),
  );
  return [nuova, ...(lasciata ? [{ ...lasciata, tipoIndirizzo: ultimaItaliana }] : []), ...altre];
}

function iscrizione(
  { iscrizioneAire, testataRichiesta }: RichiestaA006,
  { dati, stato, comune }: Soggetto,
  contesto: ContestoApplica,
): NonNullable<Dati['datiIscrizione']> {
  const { iscrizioneResidente: _, ...nota } = dati.datiIscrizione ?? {};
  const entra = stato === 'residente' || comune !== contesto.chi.comune;
  return {
    ...nota,
    ...(entra && { datiIscrizioneComune: datiIscrizioneComune(testataRichiesta, contesto) }),
    ...(iscrizioneAire && { tipoIscrizioneAIRE: iscrizioneAire }),
  };
}

function generalita(richiesta: RichiestaA006, { dati, stato }: Soggetto, dal: string): Dati['generalita'] {
  if (stato === 'aire') return dati.generalita;
  const annoEspatrio = richiesta.generalita.annoEspatrio ?? dal.slice(0, 4);
  return { ...dati.generalita, soggettoAIRE: 'S', annoEspatrio };
}

/** The record of who is in AIRE from now on, or changes there. */
function mutato(
  richiesta: RichiestaA006,
  soggetto: Soggetto,
  famiglia: Famiglia | undefined,
  contesto: ContestoApplica,
): Soggetto {
  const { altriDati, residenzaEstera, testataRichiesta } = richiesta;
  const dal = testataRichiesta.dataDecorrenza ?? contesto.oggi;
  const { dati } = soggetto;
  const casa = mutazioneAire(richiesta) === '4' ? undefined : (residenzaEstera ?? famiglia?.residenza);
  const { cittadinanza = [] } = dati;
  const suaFamiglia = famiglia?.idFamigliaConvivenzaANPR ?? soggetto.idFamigliaConvivenzaANPR;
  return {
    ...soggetto,
    stato: 'aire',
    comune: contesto.chi.comune,
    ultimaDecorrenza: piuRecente(dal, soggetto.ultimaDecorrenza),
    ...(suaFamiglia !== undefined && { idFamigliaConvivenzaANPR: suaFamiglia }),
    dati: {
      ...dati,
      generalita: generalita(richiesta, soggetto, dal),
      // Italian without saying: who has no citizenship on record is given it (services.md A006, EN421).
      cittadinanza: cittadinanza.length > 0 ? cittadinanza : [italia],
      ...(casa && { residenza: residenze(soggetto, { ...casa, dataDecorrenzaResidenza: dal }) }),
      ...(altriDati && { altriDati }),
      datiIscrizione: iscrizione(richiesta, soggetto, contesto),
    },
  };
}

/** Documents in, documents out: the person, the family left, the family entered. */
export function applicaMutazioneAire(
  richiesta: RichiestaA006,
  a: AggregatiMutazioneAire,
  contesto: ContestoApplica,
): Effetti {
  const [soggetto] = a.soggetti;
  if (!soggetto) throw new Error('a move of nobody passed the controls');
  const { idSchedaSoggettoANPR: id } = soggetto;
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? contesto.oggi;
  const destinazione = destinazioneDi(richiesta, a);
  if (!destinazione) {
    const lui = mutato(richiesta, soggetto, undefined, contesto);
    const { residenzaEstera } = richiesta;
    // The family lives where its head does.
    const segue = a.attuale && intestatario(a.attuale) === id && mutazioneAire(richiesta) === '2';
    const famiglie =
      segue && residenzaEstera
        ? [
            {
              ...a.attuale,
              residenza: { ...residenzaEstera, dataDecorrenzaResidenza: dal },
              ultimaDecorrenza: piuRecente(dal, a.attuale.ultimaDecorrenza),
            },
          ]
        : [];
    return { soggetti: [lui], famiglie, risposta: rispostaComune(contesto, [variato(lui)]) };
  }
  const dove = { comune: contesto.chi.comune, dal };
  const famiglia = famigliaConIngresso(destinazione, id, dove, contesto.nuoveFamiglie[0] ?? '');
  const lui = mutato(richiesta, soggetto, famiglia, contesto);
  const lasciata = a.attuale && senzaComponente(a.attuale, id, dal);
  return {
    soggetti: [lui],
    famiglie: [...(lasciata ? [lasciata] : []), famiglia],
    risposta: rispostaComune(contesto, [iscrittoNella(famiglia, lui)]),
  };
}
