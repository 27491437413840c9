import { differenze } from '#contract/agenzia-entrate/differenze.ts';
import type {
  Contribuente,
  DatiAnagrafici,
  DomandaAgenzia,
  RispostaAgenzia,
} from '#contract/agenzia-entrate/domanda.ts';
import { calcolaCodiceFiscale, codiceBase, variantiOmocodiche } from '#contract/codice-fiscale.ts';

/** The taxpayers as a judgment looks at them, and what it does to them when it says yes. */
export interface Anagrafe {
  perCodice(codiceFiscale: string): Contribuente | undefined;
  perDati(dati: DatiAnagrafici): readonly Contribuente[];
  scrivi(contribuente: Contribuente): void;
}

/** Fields that a change, or a rectification, may touch at once (EAM93, EAR93). */
const massimo = { variazione: 3, rettifica: 2 } as const;

const no = (codice: string, codiceFiscale?: string): RispostaAgenzia => ({
  ...{ esito: 'respinta', codice },
  ...(codiceFiscale !== undefined && { codiceFiscale }),
});
const uguali = (una: DatiAnagrafici, altra: DatiAnagrafici): boolean => differenze(una, altra).length === 0;

/** The code that the rules give; undefined when the data do not allow one. */
function codiceDi({ sesso, luogo, ...dati }: DatiAnagrafici): string | undefined {
  if ((sesso !== 'M' && sesso !== 'F') || luogo === '' || dati.dataNascita === '') return undefined;
  return calcolaCodiceFiscale({ ...dati, sesso, codiceCatastale: luogo });
}
const di = (codiceFiscale: string, dati: DatiAnagrafici): boolean =>
  codiceFiscale.length === 11 || codiceDi(dati) === codiceBase(codiceFiscale);

type Giudizio = (domanda: DomandaAgenzia, archivio: Anagrafe) => RispostaAgenzia;

function accogli(
  archivio: Anagrafe,
  { comune, dati }: DomandaAgenzia,
  codiceFiscale: string,
  altro: Partial<Contribuente> = {},
): RispostaAgenzia {
  archivio.scrivi({ codiceFiscale, dati, stato: 'valido', comune, ...altro });
  return { esito: 'accolta', codiceFiscale };
}

const validazione: Giudizio = (domanda, archivio) => {
  const { codiceFiscale: codice = '', dati } = domanda;
  const suo = archivio.perCodice(codice);
  const altri = archivio.perDati(dati).filter(({ stato }) => stato === 'valido');
  if (!suo) {
    if (altri.length > 1) return no('EAV50');
    return altri[0] || !di(codice, dati) ? no('EAV21', altri[0]?.codiceFiscale) : no('EAV91');
  }
  if (suo.stato === 'collegato') return no(uguali(suo.dati, dati) ? 'EAV40' : 'EAV41', suo.nuovo);
  if (suo.stato === 'base-omocodia') return no('EAV44', suo.nuovo);
  if (suo.stato === 'non-utilizzabile') return no('EAV80');
  if (!uguali(suo.dati, dati)) return no('EAV30');
  return accogli(archivio, domanda, codice, suo.rettificato === true ? { rettificato: true } : {});
};

const attribuzione: Giudizio = (domanda, archivio) => {
  const { codiceFiscale: proposto, dati } = domanda;
  const base = codiceDi(dati);
  if (base === undefined) return no('AEE97');
  const [gia] = archivio.perDati(dati).filter(({ stato }) => stato === 'valido');
  // Proposed and known alike: nothing to be given.
  if (gia)
    return gia.codiceFiscale === proposto
      ? accogli(archivio, domanda, proposto)
      : no('EAA10', gia.codiceFiscale);
  const suo = archivio.perCodice(base);
  if (suo?.stato === 'collegato') return no('EAA40', suo.nuovo);
  if (suo?.stato === 'base-omocodia' || suo?.stato === 'in-omocodia') return no('EAA50');
  return suo ? no('EAA30') : accogli(archivio, domanda, base);
};

const omocodia: Giudizio = (domanda, archivio) => {
  const base = codiceDi(domanda.dati);
  const prima = base === undefined ? undefined : archivio.perCodice(base);
  if (base === undefined || !prima) return no('EAM12');
  if (prima.stato === 'in-omocodia') return no('EAM13');
  if (uguali(prima.dati, domanda.dati)) return no('EAA10', prima.codiceFiscale);
  const libero = variantiOmocodiche(base).find((uno) => !archivio.perCodice(uno));
  if (libero === undefined) return no('EAA50');
  return accogli(archivio, domanda, libero);
};

const variazione: Giudizio = (domanda, archivio) => {
  const { dati, prima = dati, comune } = domanda;
  const codice = domanda.prima?.codiceFiscale ?? domanda.codiceFiscale ?? '';
  const suo = archivio.perCodice(codice);
  if (!suo) return no('EAM12');
  if (suo.stato === 'collegato') return no('EAM47', suo.nuovo);
  if (suo.stato === 'in-omocodia') return no('EAM13');
  if (suo.stato === 'in-lavorazione') return no('EAM15');
  if (suo.stato !== 'valido') return no('EAM80');
  if (dati.luogo === '') return no('EAM21');
  if (suo.comune === undefined) return no('EAM91');
  if (suo.comune !== comune) return no('EAM95');
  const quali = differenze(prima, dati);
  if (quali.length === 0) return no('EAM94');
  if (quali.length > massimo.variazione) return no('EAM93');
  const nuovo = di(codice, dati) ? codice : codiceDi(dati);
  if (nuovo === undefined) return no('EAM21');
  const altri = archivio.perDati(dati).filter((uno) => uno.codiceFiscale !== codice);
  if (altri.length > 1) return no('EAM9C');
  if (altri.length > 0 || (nuovo !== codice && archivio.perCodice(nuovo))) return no('EAM28');
  if (nuovo !== codice) archivio.scrivi({ ...suo, stato: 'collegato', nuovo });
  return accogli(archivio, domanda, nuovo);
};

/** The archive is put right, and the code stays what it is. */
const rettifica: Giudizio = (domanda, archivio) => {
  const { codiceFiscale: codice = '', dati, comune } = domanda;
  const suo = archivio.perCodice(codice);
  if (!suo) return no('EAR12');
  if (suo.stato === 'in-omocodia') return no('EAR13');
  if (suo.stato === 'in-lavorazione') return no('EAR15');
  if (suo.stato === 'non-utilizzabile') return no('EAR80');
  if (suo.stato !== 'valido') return no('EAR97');
  if (dati.luogo === '') return no('EAR21');
  const quali = differenze(suo.dati, dati);
  if (quali.length === 0) return no(suo.comune === comune ? 'EAR92' : 'EAR94');
  if (suo.rettificato === true) return no('EAR95');
  if (quali.length > massimo.rettifica) return no('EAR93');
  if (!di(codice, dati)) return no('EAR29');
  return accogli(archivio, domanda, codice, { rettificato: true });
};

/** The number that somebody had at first is joined to the code of sixteen characters. */
const collegamento: Giudizio = (domanda, archivio) => {
  const { codiceFiscale: codice = '', nuovo = '', dati, comune } = domanda;
  const [vecchio, buono] = [archivio.perCodice(codice), archivio.perCodice(nuovo)];
  if (!vecchio || !buono || buono.stato !== 'valido' || vecchio.stato === 'non-utilizzabile')
    return no('EAL12');
  if (vecchio.stato === 'collegato' || vecchio.comune === comune) return no('EAL92');
  if (!uguali(buono.dati, dati)) return no('EAV30');
  archivio.scrivi({ ...vecchio, stato: 'collegato', nuovo });
  return accogli(archivio, domanda, nuovo);
};

const giudizi = { validazione, attribuzione, omocodia, variazione, rettifica, collegamento } as const;

/** What the Agenzia says of a request: the official code of a no, the effects of a yes. */
export const giudica: Giudizio = (domanda, archivio) => giudizi[domanda.tipo](domanda, archivio);

/** The official code of a query by codice fiscale. */
export function codiceConsultazione(trovato: Contribuente | undefined): string {
  if (!trovato) return 'EAI90';
  if (trovato.stato === 'collegato') return 'EAI40';
  if (trovato.stato === 'base-omocodia' || trovato.stato === 'in-omocodia') return 'EAI59';
  if (trovato.stato === 'non-utilizzabile') return 'EAI80';
  return di(trovato.codiceFiscale, trovato.dati) ? 'EAI20' : 'EAI22';
}
