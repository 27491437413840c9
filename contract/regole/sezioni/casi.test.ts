import { describe, expect, it } from 'vitest';
import type { Regola, Rilievo } from '../regola.ts';
import * as generalita from './casi-generalita.ts';
import * as fineMatrimonio from './casi-fine-matrimonio.ts';
import * as matrimonio from './casi-matrimonio.ts';
import { casiNuovaNascita, nascitaGiusta } from './casi-nuova-nascita.ts';
import * as persona from './casi-persona.ts';
import * as unione from './casi-unione.ts';
import * as convivenza from './casi-convivenza.ts';
import * as documenti from './casi-documenti.ts';
import * as residenza from './casi-residenza.ts';
import * as iscrizione from './casi-iscrizione.ts';
import { casiLuoghiDecesso } from './casi-decesso.ts';
import { casiVincoli, vincoliInOrdine } from './casi-vincoli.ts';
import { controllaAltreLingue } from './altra-lingua.ts';
import * as altri from './altri-dati.ts';
import { controllaAttoNascita, controllaAttoNascitaANPR } from './atto-nascita.ts';
import * as fine from './cessazione.ts';
import * as cittadinanza from './cittadinanza.ts';
import type { Controllo } from './contesto.ts';
import * as conviventi from './convivenza.ts';
import { controllaLuoghiDecesso } from './decesso.ts';
import { contestoDiProva, type CasoSezione } from './di-prova.ts';
import * as carte from './documenti.ts';
import * as famiglia from './famiglia.ts';
import * as nomi from './generalita.ts';
import * as genitore from './genitore.ts';
import * as entrata from './iscrizione.ts';
import * as sposi from './matrimonio.ts';
import { controllaLuogoConCodice } from './nascita.ts';
import { controllaNuovaNascita } from './nuova-nascita.ts';
import { controllaDestinazione, controllaProvenienza } from './provenienza.ts';
import * as dimora from './residenza.ts';
import * as risoluzione from './risoluzione.ts';
import * as scioglimento from './scioglimento.ts';
import * as sentenza from './sentenza.ts';
import * as stato from './stato-civile.ts';
import * as uniti from './unione.ts';
import * as vedovi from './vedovanza.ts';
import { controllaVincoli, regoleVincoli } from './vincoli.ts';

const detti = (trovati: readonly Rilievo[]): string[] =>
  trovati.map(({ codice, campo }) => `${codice} ${campo}`);

/** Every row finds its code at its field, and nothing else; every rule of the section has a row. */
function prova<D>(
  campo: string,
  controlla: Controllo<D>,
  casi: readonly CasoSezione<D>[],
  regole: readonly Pick<Regola<never>, 'codice'>[] = [],
): void {
  describe(campo, () => {
    for (const [atteso, quando, dato, contesto] of casi)
      it(`${atteso}: ${quando}`, () => {
        expect(detti(controlla(campo, dato, { ...contestoDiProva, ...contesto }))).toEqual([atteso]);
      });
    it('is not judged where it is not', () => {
      expect(controlla(campo, undefined, contestoDiProva)).toEqual([]);
    });
    it('has a row for each of its rules', () => {
      const provati = new Set(casi.map(([atteso]) => atteso.split(' ')[0]));
      expect(regole.map(({ codice }) => codice).filter((uno) => !provati.has(uno))).toEqual([]);
    });
  });
}

describe('the rules of a section', () => {
  prova('persona', nomi.controllaGeneralita, generalita.casiGeneralita, nomi.regoleGeneralita);
  prova('persona', nomi.controllaPrimaIscrizione, generalita.casiPrimaIscrizione, nomi.regolePrimaIscrizione);
  prova('persona', nomi.controllaPerRicerca, generalita.casiRicerca, nomi.regoleRicerca);
  prova('persona', nomi.controllaAttributi, generalita.casiAttributi, nomi.regoleAttributi);
  prova('atto', controllaAttoNascita, persona.casiAttoNascita);
  prova('atto', controllaAttoNascitaANPR, persona.casiAttoNascitaANPR);
  prova(
    'cittadinanza',
    cittadinanza.controllaCittadinanza,
    persona.casiCittadinanza,
    cittadinanza.regoleCittadinanza,
  );
  prova(
    'cittadinanza',
    cittadinanza.controllaAltraCittadinanza,
    persona.casiAltraCittadinanza,
    cittadinanza.regoleAltraCittadinanza,
  );
  prova('genitore', genitore.controllaGenitore, persona.casiGenitore, genitore.regoleGenitore);
  prova('stato', stato.controllaStatoCivile, persona.casiStatoCivile, stato.regoleStatoCivile);
  prova('altri', altri.controllaAltriDati, persona.casiAltriDati, altri.regoleAltriDati);
  prova('lista', altri.controllaLeva, persona.casiLeva, altri.regoleLeva);
  prova('lista', altri.controllaElettorale, persona.casiElettorale, altri.regoleElettorale);
  prova('domicilio', altri.controllaDomicilioDigitale, persona.casiDomicilio);
  prova('matrimonio', sposi.controllaMatrimonio, matrimonio.casiMatrimonio, sposi.regoleMatrimonio);
  prova('vedovanza', vedovi.controllaVedovanza, fineMatrimonio.casiVedovanza, vedovi.regoleVedovanza);
  prova('cessazione', fine.controllaCessazione, fineMatrimonio.casiCessazione, fine.regoleCessazione);
  prova('decesso', controllaLuoghiDecesso, casiLuoghiDecesso);
  prova('sentenza', sentenza.controllaSentenza, fineMatrimonio.casiSentenza, sentenza.regoleDellaSentenza);
  prova('unione', uniti.controllaUnione, unione.casiUnione, uniti.regoleUnione);
  prova('fine', scioglimento.controllaScioglimento, unione.casiScioglimento, scioglimento.regoleScioglimento);
  prova('convivenza', conviventi.controllaConvivenza, convivenza.casiConvivenza, conviventi.regoleConvivenza);
  prova(
    'risoluzione',
    risoluzione.controllaRisoluzione,
    convivenza.casiRisoluzione,
    risoluzione.regoleRisoluzione,
  );
  prova('carta', carte.controllaCarta, documenti.casiCarta, carte.regoleCarta);
  prova('permesso', carte.controllaPermesso, documenti.casiPermesso, carte.regolePermesso);
  prova('residenza', dimora.controllaResidenza, residenza.casiResidenza, dimora.regoleResidenza);
  prova('altraLingua', controllaAltreLingue, residenza.casiAltraLingua);
  prova('provenienza', controllaProvenienza, residenza.casiProvenienza);
  prova('destinazione', controllaDestinazione, residenza.casiDestinazione);
  prova(
    'motivo',
    entrata.controllaMotivoIscrizione,
    iscrizione.casiMotivoIscrizione,
    entrata.regoleMotivoIscrizione,
  );
  prova('aire', entrata.controllaIscrizioneAire, iscrizione.casiIscrizioneAire, entrata.regoleIscrizioneAire);
  prova('famiglia', famiglia.controllaFamigliaConvivenza, iscrizione.casiFamiglia, famiglia.regoleFamiglia);
  prova('legame', famiglia.controllaLegame, iscrizione.casiLegame, famiglia.regoleLegame);

  for (const [atteso, quando, dato] of generalita.casiLuogoConCodice)
    it(`${atteso}: ${quando}`, () => {
      expect(detti(controllaLuogoConCodice('persona', dato, contestoDiProva))).toEqual([atteso]);
    });
  it.each(casiNuovaNascita)('%s: %s', (atteso, _quando, nascita, scheda) => {
    expect(detti(controllaNuovaNascita('persona', nascita, scheda))).toEqual([atteso]);
  });
  it('let a birth be corrected within what came after it', () => {
    expect(controllaNuovaNascita('persona', nascitaGiusta.nascita, nascitaGiusta.scheda)).toEqual([]);
    expect(controllaNuovaNascita('persona', undefined, nascitaGiusta.scheda)).toEqual([]);
  });
  it.each(iscrizione.casiDecorrenzaAire)('%s: %s', (atteso, _quando, giorno) => {
    expect(detti(entrata.controllaDecorrenzaAire('decorrenza', giorno, contestoDiProva))).toEqual([atteso]);
  });
  it.each(residenza.casiTipoSoggetto)('%s: %s', (atteso, _quando, dato, aire) => {
    expect(detti(dimora.controllaResidenze('residenza', [dato], { ...contestoDiProva, aire }))).toEqual([
      atteso,
    ]);
  });
});

describe('civil status and bonds', () => {
  for (const [atteso, quando, dato, contesto] of casiVincoli)
    it(`${atteso}: ${quando}`, () => {
      expect(detti(controllaVincoli(dato, { ...contestoDiProva, ...contesto }))).toEqual([atteso]);
    });
  it.each(vincoliInOrdine)('agree for who is %s', (_quando, dato) => {
    expect(controllaVincoli(dato, contestoDiProva)).toEqual([]);
  });
  it('have a row for each rule', () => {
    const provati = new Set(casiVincoli.map(([atteso]) => atteso.split(' ')[0]));
    expect(regoleVincoli.map(({ codice }) => codice).filter((uno) => !provati.has(uno))).toEqual([]);
  });
});
