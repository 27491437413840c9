import { describe, expect, it } from 'vitest';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { rotte, type Rotte } from '#contract/wa/rotte.ts';
import { nonAutenticato, permessoNegato, pinRichiesto } from '#core/accessi/rifiuti.ts';
import { richiestaNonValida } from '#core/http/errori.ts';
import { giudicaSoglia, Passaggi } from './soglia.ts';
import type { Giudicato } from './giudizio.ts';
import type { Porta } from './porte.ts';

const porta = (nome: keyof Rotte, chiede: string = rotte[nome].guardia): Porta => ({
  ...{ nome, chiede, rotta: rotte[nome], percorso: rotte[nome].percorso, valori: [{}] },
});
const rifiuto = (errore: ErroreWa): Giudicato => ({ esito: errore.tipo, rifiutata: true, errore });
const accolta: Giudicato = { esito: 'accolta', rifiutata: false };
const diCampo = (percorso: string, messaggio = 'non va'): Giudicato =>
  rifiuto(richiestaNonValida([{ percorso, messaggio }]));
const negataDallAtto = rifiuto({ ...permessoNegato, messaggio: 'Nessuno chiude l’ente per cui lavora.' });

describe('a door before whom it is for', () => {
  it('may not say that they have no permission, nor ask again for a PIN that was confirmed', () => {
    expect(() => giudicaSoglia(porta('dossier'), 'con', rifiuto(permessoNegato))).toThrow('permesso-negato');
    expect(() => giudicaSoglia(porta('dossier'), 'con', negataDallAtto)).toThrow('permesso-negato');
    expect(() => giudicaSoglia(porta('chiudiEnte'), 'con', rifiuto(pinRichiesto('chiudiEnte')))).toThrow();
  });

  it('may say it of an act on bodies or on peers, and only by what the act itself looks at', () => {
    expect(() => giudicaSoglia(porta('chiudiEnte'), 'con', negataDallAtto)).not.toThrow();
    expect(() => giudicaSoglia(porta('chiudiEnte'), 'con', rifiuto(permessoNegato))).toThrow();
  });
});

describe('a door before whom it is not for', () => {
  it('speaks of session and permission before it speaks of the body', () => {
    expect(() => giudicaSoglia(porta('dossier'), 'senza', rifiuto(permessoNegato))).not.toThrow();
    expect(() => giudicaSoglia(porta('dossier'), 'nessuno', rifiuto(nonAutenticato))).not.toThrow();
    expect(() => giudicaSoglia(porta('dossier'), 'senza', diCampo('id'))).toThrow('richiesta-non-valida');
    expect(() => giudicaSoglia(porta('dossier'), 'nessuno', diCampo('id'))).toThrow('richiesta-non-valida');
    expect(() => giudicaSoglia(porta('dossier'), 'nessuno', accolta)).toThrow('accolta');
  });

  it('may say that there is nothing to read', () => {
    expect(() => giudicaSoglia(porta('dossier'), 'senza', diCampo(''))).not.toThrow();
  });

  it('reads an official operation, and says nothing of what it asks for', () => {
    const operazione = porta('operazione', 'anagrafe.iscrizioni');
    const nonTesto = diCampo('nome', 'contiene caratteri che non sono testo');
    expect(() => giudicaSoglia(operazione, 'senza', nonTesto)).not.toThrow();
    expect(() => giudicaSoglia(operazione, 'nessuno', nonTesto)).toThrow();
    expect(() => giudicaSoglia(operazione, 'senza', diCampo('testataRichiesta'))).toThrow();
  });
});

describe('what was never looked at', () => {
  it('is named, until somebody who may is let in', () => {
    const passaggi = new Passaggi();
    passaggi.segna(porta('chiudiEnte'), 'con', rifiuto(pinRichiesto('chiudiEnte')));
    passaggi.segna(porta('dossier'), 'con', accolta);
    passaggi.segna(porta('famiglia'), 'senza', rifiuto(permessoNegato));
    expect(passaggi.maiPassate()).toEqual([expect.stringContaining('POST /wa/sicurezza/enti/chiusura')]);
    passaggi.segna(porta('chiudiEnte'), 'con', negataDallAtto);
    expect(passaggi.maiPassate()).toEqual([]);
  });
});
