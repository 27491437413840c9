import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Richiesta1001 } from '#contract/anpr/index.ts';
import { Archivio } from '../../offline/archivio.ts';
import type { Bozza } from '../../offline/pratica.ts';
import { aggiorna } from './aggiorna.ts';
import { codiceFiscaleCalcolato } from './anteprima.ts';
import { trovaCampo } from './campi.ts';
import { confermaNascita, richiestaDiProva } from './conferma.ts';
import { controllaModulo, type RilievoModulo } from './controlli.ts';
import { frase } from './frase.ts';
import {
  empoli,
  giulia,
  lorenzo,
  adessoDiProva,
  mittente,
  moduloCompleto,
  oggiDiProva,
  vinci,
} from './modulo-di-prova.ts';
import { moduloVuoto, type Modulo } from './modulo.ts';
import { proponi } from './proposta.ts';

function rilievi(modulo: Modulo): RilievoModulo[] {
  return controllaModulo(modulo, richiestaDiProva(modulo, mittente, adessoDiProva), oggiDiProva);
}

describe('what the register already knows is filled in', () => {
  it('gives both spouses, their family, the tie and the citizenship', () => {
    const modulo = proponi(giulia, lorenzo, vinci, oggiDiProva);
    expect(modulo).toMatchObject({
      filiazione: '1',
      attribuzione: '1',
      legame: '3',
      cittadinanza: '100',
      sceltaCognome: '',
      luogo: vinci,
      atto: { comune: vinci, anno: '2026', formato: '2026-11-24' },
    });
  });

  it('knows the spouse from the record of the other, when off line', () => {
    const modulo = proponi(giulia, undefined, vinci, oggiDiProva);
    expect(modulo.padre).toMatchObject({
      generalita: { cognome: 'CONTI', idSchedaSoggettoANPR: '5000000002' },
      famiglia: { id: '7000000001', legame: '1' },
    });
  });

  it('presumes no father for who is not married, and gives the mother’s surname', () => {
    const sola = { ...giulia, dati: { ...giulia.dati, statoCivile: { statoCivile: '1' } } };
    const modulo = proponi(sola, undefined, vinci, oggiDiProva);
    expect(modulo.padre).toBeUndefined();
    expect(modulo).toMatchObject({
      filiazione: '3',
      attribuzione: '3',
      sceltaCognome: 'madre',
      cognome: 'MARTELLI',
    });
  });

  it('proposes the mother’s family when the parents live apart', () => {
    const altrove = {
      ...lorenzo,
      famiglia: { ...lorenzo.famiglia!, idFamigliaConvivenzaANPR: '7000000099' },
    };
    expect(proponi(giulia, altrove, vinci, oggiDiProva).attribuzione).toBe('3');
  });

  it('makes a grandchild of the child of the intestatario’s child', () => {
    const componenti = giulia.famiglia!.componenti.map((uno) => ({ ...uno, codiceLegame: '3' }));
    const figlia = { ...giulia, famiglia: { ...giulia.famiglia!, componenti } };
    expect(proponi(figlia, undefined, vinci, oggiDiProva).legame).toBe('4');
  });

  it.each([
    ['padre-madre', 'CONTI MARTELLI'],
    ['madre-padre', 'MARTELLI CONTI'],
    ['padre', 'CONTI'],
    ['madre', 'MARTELLI'],
  ] as const)('writes the surname chosen: %s', (sceltaCognome, cognome) => {
    expect(aggiorna(proponi(giulia, lorenzo, vinci, oggiDiProva), { sceltaCognome }).cognome).toBe(cognome);
  });

  it('moves the effective date with the birth, until it is changed by hand', () => {
    const nato = aggiorna(moduloVuoto, { dataNascita: '2026-11-20' });
    expect(nato.decorrenza).toBe('2026-11-20');
    const deciso = aggiorna(aggiorna(nato, { decorrenza: '2026-11-22' }), { dataNascita: '2026-11-21' });
    expect(deciso.decorrenza).toBe('2026-11-22');
  });

  it('lets go of the surname of a parent taken away', () => {
    const senza = aggiorna(moduloCompleto(), { padre: undefined });
    expect(senza).toMatchObject({
      sceltaCognome: 'madre',
      cognome: 'MARTELLI',
      filiazione: '3',
      attribuzione: '3',
    });
  });
});

describe('errors, all together and each at its field', () => {
  it('finds nothing in a complete form', () => {
    expect(rilievi(moduloCompleto())).toEqual([]);
  });

  it('names every missing datum once', () => {
    const trovati = rilievi(proponi(giulia, lorenzo, vinci, oggiDiProva));
    expect(trovati.filter(({ gravita }) => gravita === 'E').map(({ campo }) => campo)).toEqual([
      'generalita1001.generalita.nome',
      'datiControllo.origineCognome',
      'generalita1001.generalita.cognome',
      'generalita1001.generalita.sesso',
      'generalita1001.generalita.dataNascita',
      'attoNascitaANPR.atto.numeroAtto',
      'testataRichiesta.dataDecorrenza',
    ]);
  });

  it.each<[string, Partial<Modulo>, codice: string, campo: string, gravita: 'E' | 'W']>([
    ['a birth after the effective date', { decorrenza: '2026-11-01' }, 'ES008', 'dataNascita', 'E'],
    ['an effective date in the future', { decorrenza: '2026-11-30' }, 'EHR18', 'dataDecorrenza', 'E'],
    ['a birth in the future', { dataNascita: '2026-12-01' }, '', 'dataNascita', 'E'],
    [
      'a late declaration',
      { dataNascita: '2026-10-01', decorrenza: '2026-10-01' },
      '',
      'dataFormazioneAtto',
      'W',
    ],
    ['a character that the register cannot hold', { nome: 'EMMA2' }, '', 'nome', 'E'],
    [
      'a family of both parents who live apart',
      { padre: undefined, attribuzione: '1' },
      '',
      'attribuzioneFamiglia',
      'E',
    ],
    ['a convivenza without its number', { attribuzione: '4' }, '', 'idFamigliaConvivenzaANPR', 'E'],
    [
      'a deed older than the birth',
      { atto: { ...moduloCompleto().atto, formato: '2026-11-01' } },
      'ES013',
      'dataFormazioneAtto',
      'E',
    ],
  ])('says %s', (_che, cambi, codice, campo, gravita) => {
    const trovato = rilievi({ ...aggiorna(moduloCompleto(), cambi), ...cambi }).find(
      (uno) => uno.campo.endsWith(campo) && uno.gravita === gravita,
    );
    expect(trovato).toMatchObject({ codice, gravita });
    expect(trovato?.rimedio).not.toBe('');
  });

  it.each([
    [
      'generalita1001.generalita.luogoNascita.localita.codiceStato',
      'generalita1001.generalita.luogoNascita',
      'neonato',
    ],
    ['famConv', 'famConv.idFamigliaConvivenzaANPR', 'famiglia'],
    ['dataDecorrenza', 'testataRichiesta.dataDecorrenza', 'famiglia'],
    ['attoNascitaANPR', 'attoNascitaANPR.atto.numeroAtto', 'atto'],
    ['paternita.generalita', 'paternita', 'genitori'],
  ])('finds the field of %s', (percorso, campo, passo) => {
    expect(trovaCampo(percorso)).toMatchObject({ passo });
    expect(trovaCampo(percorso)?.campo.startsWith(campo)).toBe(true);
  });
});

describe('what leaves', () => {
  it('says in one sentence what is registered, on whom, from when', () => {
    expect(frase(moduloCompleto())).toBe(
      'Si registra la nascita di EMMA CONTI MARTELLI, nata a EMPOLI (FI) il 20/11/2026, figlia di GIULIA MARTELLI ' +
        'e di LORENZO CONTI, cittadina italiana, nella famiglia n. 7000000001, residente in VIA ROMA 12, VINCI (FI), ' +
        'con effetto dal 20/11/2026 (atto n. 112, parte 1, serie A, anno 2026, di VINCI (FI)).',
    );
  });

  it('previews the codice fiscale', () => {
    expect(codiceFiscaleCalcolato({ ...moduloCompleto(), luogo: empoli })).toMatch(/^CNTMME26S60D403[A-Z]$/);
  });

  it('is a valid official request', () => {
    const letta = Richiesta1001.parseJson(richiestaDiProva(moduloCompleto(), mittente));
    expect(letta.ok ? [] : letta.errore).toEqual([]);
  });

  it('becomes an act with its own id, once, in the place of what it corrects', async () => {
    const chiave = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64');
    const aperto = await Archivio.apri('prova-nascita', chiave);
    if (!aperto.ok) throw new Error('archive closed');
    const archivio = aperto.valore;
    const bozza: Bozza = {
      id: 'b1',
      codice: '1001',
      soggetto: '',
      creata: 1,
      modificata: 1,
      modulo: moduloCompleto(),
    };
    await archivio.salvaBozza(bozza);
    const prima = await confermaNascita(archivio, bozza, moduloCompleto(), mittente);
    if (!prima.ok) throw new Error(prima.errore.tipo);
    expect(await archivio.bozze.elenca()).toEqual([]);
    expect(await archivio.uscita.elenca()).toEqual([prima.valore]);
    expect(prima.valore).toMatchObject({
      stato: { stato: 'in-coda' },
      aggregati: ['soggetto:5000000001', 'soggetto:5000000002', 'famiglia:7000000001'],
      richiesta: { testataRichiesta: { idOperazioneComune: prima.valore.idOperazioneComune } },
    });
    expect(await confermaNascita(archivio, bozza, moduloCompleto(), mittente)).toEqual({
      ok: false,
      errore: { tipo: 'gia-confermata' },
    });

    const respinta = { ...prima.valore, stato: { stato: 'respinta', quando: 2, motivi: [] } as const };
    await archivio.salvaPratica(respinta);
    const dopo = await confermaNascita(
      archivio,
      { ...bozza, id: 'b2', corregge: 'b1' },
      moduloCompleto(),
      mittente,
    );
    if (!dopo.ok) throw new Error(dopo.errore.tipo);
    expect(dopo.valore.ordine).toBe(prima.valore.ordine);
    expect(dopo.valore.idOperazioneComune).not.toBe(prima.valore.idOperazioneComune);
    expect((await archivio.uscita.elenca()).map(({ id }) => id)).toEqual(['b2']);
    await archivio.chiudi();
  });
});
