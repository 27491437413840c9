import type { LuogoEvento, Richiesta1001, TestataRichiesta } from '#contract/anpr/index.ts';
import { descrivi } from '#contract/tabelle/index.ts';
import { comuneUfficiale, luogoEvento, nomeStato } from '../../ufficiale/lettura.ts';
import { famigliaScelta, type Genitore, type Modulo } from './modulo.ts';

type Generalita1001 = Richiesta1001['generalita1001']['generalita'];
type GenitoreUfficiale = NonNullable<Richiesta1001['paternita']>;
type AttoUfficiale = NonNullable<Richiesta1001['attoNascitaANPR']>;

/** The pairs whose value was filled in: in the official form a missing datum has no key. */
function pieni<T extends Record<string, string>>(campi: T): Partial<T> {
  return Object.fromEntries(Object.entries(campi).filter(([, valore]) => valore !== '')) as Partial<T>;
}

function neonato(modulo: Modulo): Generalita1001 {
  const { cognome, nome, sesso, dataNascita, luogo, citta } = modulo;
  const dove: LuogoEvento | undefined = luogo && luogoEvento(luogo, citta.trim());
  return {
    ...pieni({ cognome: cognome.trim(), nome: nome.trim(), sesso, dataNascita }),
    ...(dove ? { luogoNascita: dove } : {}),
  };
}

function genitore(uno: Genitore): GenitoreUfficiale {
  if (uno.tipo === 'registro') {
    const { generalita, cittadinanza, statoCivile } = uno;
    return {
      generalita,
      ...(statoCivile ? { statoCivile } : {}),
      ...(cittadinanza ? { cittadinanza } : {}),
    };
  }
  const { cognome, nome, dataNascita, codiceFiscale, cittadinanza } = uno;
  return {
    generalita: {
      ...(codiceFiscale === '' ? {} : { codiceFiscale: { codFiscale: codiceFiscale } }),
      ...pieni({ cognome: cognome.trim(), nome: nome.trim(), dataNascita }),
    },
    ...(cittadinanza === '' ? {} : { cittadinanza: stato(cittadinanza) }),
  };
}

function stato(codiceStato: string): { descrizioneStato: string; codiceStato: string } {
  return { descrizioneStato: codiceStato === '' ? '' : nomeStato(descrivi('02', codiceStato)), codiceStato };
}

function attoNascita({ atto }: Modulo): AttoUfficiale {
  const comuneRegistrazione = atto.comune
    ? comuneUfficiale(atto.comune)
    : { nomeComune: '', siglaProvinciaIstat: '' };
  const data = pieni({ dataFormazioneAtto: atto.formato });
  const ufficio = pieni({ ufficioMunicipio: atto.ufficio.trim() });
  if (atto.tipo === 'ansc')
    return {
      attoANSC: {
        idANSC: atto.idANSC.trim(),
        comuneRegistrazione,
        anno: atto.anno,
        ...ufficio,
        numeroComunale: atto.numero.trim(),
        ...data,
      },
    };
  return {
    atto: {
      comuneRegistrazione,
      ...ufficio,
      anno: atto.anno,
      parte: atto.parte.trim(),
      ...pieni({ serie: atto.serie.trim() }),
      numeroAtto: atto.numero.trim(),
      ...pieni({ volume: atto.volume.trim() }),
      ...data,
    },
  };
}

/** origineCognome: 1 of the father, 2 of the mother, 3 of both, 4 other. */
const origini: Readonly<Record<Modulo['sceltaCognome'], string>> = {
  padre: '1',
  madre: '2',
  'padre-madre': '3',
  'madre-padre': '3',
  altro: '4',
  '': '',
};

function famiglia(modulo: Modulo): Pick<Richiesta1001, 'famConv' | 'legameSoggetto'> {
  const { attribuzione, legame, decorrenza } = modulo;
  const { id, genitore: dal } = famigliaScelta(modulo);
  const convivenza = attribuzione === '4' || dal?.famiglia?.tipoScheda === '4';
  const tipoScheda = convivenza ? '4' : '3';
  return {
    // The family of a parent is found through the parent; only another one must be named (EF030).
    ...(['4', '5'].includes(attribuzione) && id !== ''
      ? { famConv: { idFamigliaConvivenzaANPR: id, tipoScheda } }
      : {}),
    ...(legame === ''
      ? {}
      : { legameSoggetto: { tipoLegame: tipoScheda, dataDecorrenza: decorrenza, codiceLegame: legame } }),
  };
}

/**
 * The official request of what is filled in so far. Required leaves still empty are empty texts, which the schema
 * refuses by name; the rules run on it as it is.
 */
export function richiesta1001(modulo: Modulo, testataRichiesta: TestataRichiesta): Richiesta1001 {
  const { padre, madre, filiazione, attribuzione } = modulo;
  return {
    testataRichiesta,
    generalita1001: { generalita: neonato(modulo) },
    attoNascitaANPR: attoNascita(modulo),
    cittadinanza: {
      ...stato(modulo.cittadinanza),
      ...(modulo.dataNascita === '' ? {} : { dataValidita: modulo.dataNascita }),
    },
    ...(padre ? { paternita: genitore(padre) } : {}),
    ...(madre ? { maternita: genitore(madre) } : {}),
    ...famiglia(modulo),
    datiControllo: {
      ...pieni({ origineCognome: origini[modulo.sceltaCognome], filiazione }),
      attribuzioneFamiglia: attribuzione,
      // 1: asks the Agenzia delle Entrate to attribute the codice fiscale (services.md §1.5).
      gestioneCF: '1',
    },
  };
}
