import { X509Certificate } from 'node:crypto';
import type {
  ArchivioSessioni,
  Carta,
  Censimento,
  Ente,
  Operatore,
  Postazione,
  SfidaEmessa,
} from './censimento.ts';
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
  };
}

/** Challenges and sessions in memory, over a census that is asked at each reading. */
export function archivioDiProva(censimento: Censimento): ArchivioSessioni {
  interface Aperta {
    improntaPostazione: string;
    improntaCarta: string;
    ora: Date;
    scadenza: Date;
    ultimoUso: Date;
    chiusa: Date | undefined;
  }
  const sfide = new Map<string, SfidaEmessa & { postazione: string }>();
  const sessioni = new Map<string, Aperta>();
  const nome = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
  return {
    nuovaSfida: async (hash, postazione, sfida) => {
      sfide.set(nome(hash), { ...sfida, postazione });
    },
    consumaSfida: async (hash, postazione) => {
      const sfida = sfide.get(nome(hash));
      sfide.delete(nome(hash));
      return sfida?.postazione === postazione ? sfida : undefined;
    },
    apri: async (hash, sessione) => {
      sessioni.set(nome(hash), { ...sessione, ultimoUso: sessione.ora, chiusa: undefined });
    },
    leggi: async (hash) => {
      const aperta = sessioni.get(nome(hash));
      const carta = aperta && (await censimento.carta(aperta.improntaCarta));
      const postazione = aperta && (await censimento.postazione(aperta.improntaPostazione));
      if (!carta || !postazione) return undefined;
      return { ...aperta, carta: carta.carta, operatore: carta.operatore, postazione };
    },
    usata: async (hash, ora) => {
      const aperta = sessioni.get(nome(hash));
      if (aperta) aperta.ultimoUso = ora;
    },
    chiudi: async (hash, ora) => {
      const aperta = sessioni.get(nome(hash));
      if (aperta) aperta.chiusa = ora;
    },
    pulisci: async () => undefined,
  };
}
