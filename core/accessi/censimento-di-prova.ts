import { X509Certificate } from 'node:crypto';
import type { Carta, Censimento, Ente, Operatore, Postazione } from './censimento.ts';
import { impronta } from './pki/catena.ts';

/** Census in memory, for tests that need no database. */
export function censimentoDiProva(): Censimento {
  const enti = new Map<string, Ente>();
  const operatori = new Map<string, Operatore>();
  const carte = new Map<string, Carta & { certificato: Uint8Array }>();
  const postazioni = new Map<string, Postazione>();
  return {
    postazione: async (cercata) => postazioni.get(cercata),
    operatore: async (codiceFiscale) => operatori.get(codiceFiscale),
    ente: async (codice) => enti.get(codice),
    carta: async (cercata) => {
      const carta = carte.get(cercata);
      const operatore = carta && operatori.get(carta.codiceFiscale);
      const ente = operatore && enti.get(operatore.ente);
      return carta && ente && { carta, operatore, ente };
    },
    certificatoAls: async (ente) =>
      [...carte.values()].find((carta) => {
        const operatore = operatori.get(carta.codiceFiscale);
        return operatore?.ruolo === 'als' && operatore.ente === ente;
      })?.certificato,
    registraEnte: async (ente) => {
      enti.set(ente.codice, ente);
    },
    registraOperatore: async (operatore, dal) => {
      operatori.set(operatore.codiceFiscale, { ...operatore, stato: 'attivo', dal });
    },
    registraCarta: async (certificato, codiceFiscale, dal) => {
      const letto = new X509Certificate(certificato);
      const nome = impronta(letto);
      const scadenza = letto.validToDate;
      carte.set(nome, { impronta: nome, certificato, codiceFiscale, stato: 'attiva', dal, scadenza });
    },
    registraPostazione: async (certificato, idPostazione, ente, dal) => {
      const letto = new X509Certificate(certificato);
      const nome = impronta(letto);
      const scadenza = letto.validToDate;
      postazioni.set(nome, { impronta: nome, idPostazione, ente, stato: 'attiva', dal, scadenza });
    },
    cambiaOperatore: async (codiceFiscale, stato, dal) => {
      const operatore = operatori.get(codiceFiscale);
      if (operatore) operatori.set(codiceFiscale, { ...operatore, stato, dal });
    },
    cambiaCarta: async (nome, stato, dal) => {
      const carta = carte.get(nome);
      if (carta) carte.set(nome, { ...carta, stato, dal });
    },
    cambiaPostazione: async (nome, stato, dal) => {
      const postazione = postazioni.get(nome);
      if (postazione) postazioni.set(nome, { ...postazione, stato, dal });
    },
    usaPostazione: async () => undefined,
  };
}
