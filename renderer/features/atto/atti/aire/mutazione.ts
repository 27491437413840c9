import { RichiestaA006 } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaDecorrenzaAire,
  controllaIscrizioneAire,
  controllaResidenze,
  regoleMutazioneAire,
  regoleRegistrazione,
} from '#contract/regole/index.ts';
import { luogoInParole } from '../../../../ufficiale/lettura.ts';
import { prendi, testoA, type Grezza } from '../../../../ufficiale/percorso.ts';
import { atto, type Atto, type Partenza, type Parziale, type PassoAtto } from '../../atto.ts';
import { decorrenza } from '../../blocchi/decorrenza.ts';
import { perRicerca } from '../../blocchi/soggetto.ts';
import { chi, dal, famiglia as quale } from '../../frasi.ts';
import { conFamigliaAire, conResidenzaEstera } from './completa.ts';
import { passoEstero, passoFamigliaAire, passoIscrizioneAire } from './passi.ts';

type Bozza = Parziale<RichiestaA006>;
const inizio = 'testataRichiesta.dataDecorrenza';
const suaFamiglia = ({ dossier }: Partenza): string | undefined =>
  dossier?.famiglia?.idFamigliaConvivenzaANPR;

function dove(r: Bozza): string {
  const localita = prendi(r, 'residenzaEstera.localitaEstera.indirizzoEstero.localita');
  return luogoInParole({ localita }) || '…';
}

/** Who keeps the family keeps the tie (A006, mutation 2). */
function completa(r: Bozza, partenza: Partenza): Bozza {
  const fatta = conFamigliaAire(conResidenzaEstera(r), 'famiglia', 'legameSoggetto') as Bozza;
  const resta =
    fatta.famiglia?.idFamigliaConvivenzaANPR !== undefined &&
    fatta.famiglia.idFamigliaConvivenzaANPR === suaFamiglia(partenza);
  if (!resta) return fatta;
  const { legameSoggetto: _, ...senza } = fatta;
  return senza;
}

/** One of the four mutations of AIRE (A006): 1 from Italy abroad, 2 home, 3 municipality, 4 data of the entry. */
function mutazione(uno: {
  readonly chiave: string;
  readonly tipo: '1' | '2' | '3' | '4';
  readonly passi: readonly PassoAtto[];
  readonly prepara: (partenza: Partenza) => Bozza;
  readonly frase: (r: Bozza, partenza: Partenza) => string;
}): Atto {
  const { chiave, tipo, passi, prepara, frase } = uno;
  return atto<RichiestaA006>({
    ...{ chiave, servizio: 'A006', messaggio: RichiestaA006, parole: 'aire', parteDa: 'soggetto' },
    prepara: (partenza) => {
      const suoi = prepara(partenza);
      return {
        testataRichiesta: { dataDecorrenza: partenza.oggi },
        generalita: perRicerca(partenza),
        ...suoi,
        datiControllo: { tipoMutazione: tipo, ...suoi.datiControllo },
      };
    },
    completa,
    passi: [...passi, { chiave: 'decorrenza', voci: [decorrenza('nascita', 'decorrenza')] }],
    regole: (richiesta, { oggi }) => {
      const { dataDecorrenza } = richiesta.testataRichiesta;
      const contesto = { oggi, decorrenza: dataDecorrenza };
      return [
        ...controlla(regoleRegistrazione, { richiesta, oggi }),
        ...controlla(regoleMutazioneAire, { richiesta, oggi }),
        ...controllaDecorrenzaAire(inizio, dataDecorrenza, contesto),
        ...controllaIscrizioneAire('iscrizioneAire', richiesta.iscrizioneAire, contesto),
        ...controllaResidenze('residenzaEstera', richiesta.residenzaEstera && [richiesta.residenzaEstera], {
          ...contesto,
          aire: true,
        }),
      ];
    },
    frase,
  });
}

const famiglia = passoFamigliaAire('famiglia', 'legameSoggetto');

/** 1: who lives here goes to live abroad, and passes to AIRE without being cancelled. */
export const espatrio = mutazione({
  chiave: 'aire-espatrio',
  tipo: '1',
  prepara: () => ({
    // The last municipality where a member of the family lived.
    iscrizioneAire: { motivoIscrizione: 'C06', individuazioneComuneIscrizione: '1' },
    datiControllo: { attribuzioneFamigliaAIRE: '2' },
  }),
  passi: [famiglia, passoEstero(), passoIscrizioneAire(['C06', 'C01', 'C07', 'C09'])],
  frase: (r, partenza) =>
    `${chi(partenza)}, passa dalla residenza all’AIRE${
      r.residenzaEstera ? ` e abita a ${dove(r)}` : `, nella famiglia ${quale(r, 'famiglia', partenza)}`
    }, ${dal(r)}.`,
});

/** 2: another home abroad. */
export const indirizzoAire = mutazione({
  chiave: 'aire-indirizzo',
  tipo: '2',
  prepara: (partenza) => ({
    famiglia: { idFamigliaConvivenzaANPR: suaFamiglia(partenza) ?? '' },
    datiControllo: { attribuzioneFamigliaAIRE: '1' },
  }),
  passi: [passoEstero(() => true), famiglia],
  frase: (r, partenza) => `${chi(partenza)}, iscritto in AIRE, va ad abitare a ${dove(r)}, ${dal(r)}.`,
});

/** 3: the AIRE of another municipality takes the person. */
export const comuneAire = mutazione({
  chiave: 'aire-comune',
  tipo: '3',
  prepara: ({ dossier }) => ({
    iscrizioneAire: { motivoIscrizione: 'C03' },
    datiControllo: { attribuzioneFamigliaAIRE: '2' },
    ...estera(dossier?.dati),
  }),
  passi: [famiglia, passoEstero(), passoIscrizioneAire(['C03'])],
  frase: (r, partenza) =>
    `${chi(partenza)}, passa dall’AIRE di un altro comune all’AIRE di questo, ${dal(r)}.`,
});

/** The home abroad that the record has: who changes municipality usually keeps it. */
function estera(dati: unknown): Bozza {
  const sue: unknown = prendi(dati, 'residenza');
  const una = Array.isArray(sue)
    ? (sue as readonly unknown[]).find((residenza) => testoA(residenza, 'tipoIndirizzo') === '4')
    : undefined;
  return una === undefined ? {} : { residenzaEstera: una as Grezza };
}

/** 4: what is written of the entry into AIRE. */
export const datiAire = mutazione({
  chiave: 'aire-dati',
  tipo: '4',
  prepara: (partenza) => {
    const nota = prendi(partenza.dossier?.dati, 'datiIscrizione.iscrizioneAire') as Grezza | undefined;
    return {
      famiglia: { idFamigliaConvivenzaANPR: suaFamiglia(partenza) ?? '' },
      datiControllo: { attribuzioneFamigliaAIRE: '1' },
      ...(nota ? { iscrizioneAire: { motivoIscrizione: testoA(nota, 'motivoIscrizione') } } : {}),
    };
  },
  passi: [passoIscrizioneAire()],
  frase: (r, partenza) => `Si cambiano i dati dell’iscrizione in AIRE di ${chi(partenza)}, ${dal(r)}.`,
});
