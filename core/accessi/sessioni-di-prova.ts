import { randomUUID } from 'node:crypto';
import { altroIndirizzo, inattivita } from './archivio-sessioni-aperte.ts';
import type { ArchivioSessioni, Censimento, FineSessione, SfidaEmessa } from './censimento.ts';

interface Aperta {
  readonly id: string;
  readonly improntaPostazione: string;
  readonly improntaCarta: string;
  readonly codiceFiscale: string;
  readonly indirizzo?: string;
  readonly ora: Date;
  readonly scadenza: Date;
  ultimoUso: Date;
  chiusa: Date | undefined;
  fine: FineSessione | undefined;
}

const nome = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
const viva = (una: Aperta, ora: Date): boolean =>
  !una.chiusa && una.scadenza > ora && una.ultimoUso.getTime() > ora.getTime() - inattivita;

/** Who has one open, and who ends it. */
function daFuori(
  censimento: Censimento,
  sessioni: ReadonlyMap<string, Aperta>,
): Pick<ArchivioSessioni, 'inCorso' | 'termina' | 'altroIndirizzo'> {
  return {
    inCorso: async ({ ente, codiceFiscale }, ora) => {
      const trovate = [];
      for (const una of sessioni.values()) {
        const operatore = await censimento.operatore(una.codiceFiscale);
        const postazione = await censimento.postazione(una.improntaPostazione);
        if (!viva(una, ora) || operatore?.ente !== ente || !postazione) continue;
        if (codiceFiscale !== undefined && una.codiceFiscale !== codiceFiscale) continue;
        trovate.push({ ...operatore, ...una, idPostazione: postazione.idPostazione, aperta: una.ora });
      }
      return trovate;
    },
    termina: async (id, fine, ora) => {
      const aperta = [...sessioni.values()].find((una) => una.id === id && !una.chiusa);
      if (aperta) Object.assign(aperta, { chiusa: ora, fine });
      return aperta !== undefined;
    },
    altroIndirizzo: async (postazione, { indirizzo, codiceFiscale, dopo }) =>
      [...sessioni.values()].some(
        (una) =>
          una.improntaPostazione === postazione &&
          !una.chiusa &&
          una.ultimoUso > dopo &&
          una.codiceFiscale !== codiceFiscale &&
          altroIndirizzo(una.indirizzo, indirizzo),
      ),
  };
}

function conferme(): Pick<ArchivioSessioni, 'confermato' | 'prolunga' | 'conferma'> {
  const date = new Map<string, { data: Date; fino: Date }>();
  return {
    confermato: async (hash, atto, data, fino) => {
      date.set(`${nome(hash)} ${atto}`, { data, fino });
    },
    prolunga: async (hash, atto, fino) => {
      const data = date.get(`${nome(hash)} ${atto}`)?.data;
      if (data) date.set(`${nome(hash)} ${atto}`, { data, fino });
    },
    conferma: async (hash, atto) => date.get(`${nome(hash)} ${atto}`),
  };
}

/** Challenges and sessions in memory, over a census that is asked at each reading. */
export function archivioDiProva(censimento: Censimento): ArchivioSessioni {
  const sfide = new Map<string, SfidaEmessa & { postazione: string }>();
  const sessioni = new Map<string, Aperta>();
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
      const da = (await censimento.postazione(sessione.improntaPostazione))?.idPostazione ?? '';
      const finite = [];
      for (const una of sessioni.values()) {
        if (una.chiusa || una.improntaCarta !== sessione.improntaCarta) continue;
        const sua = await censimento.postazione(una.improntaPostazione);
        finite.push({
          idPostazione: sua?.idPostazione ?? '',
          aperta: una.ora,
          viva: viva(una, sessione.ora),
        });
        Object.assign(una, { chiusa: sessione.ora, fine: { causa: 'altra-postazione', da } });
      }
      const nuova = { ...sessione, id: randomUUID(), ultimoUso: sessione.ora };
      sessioni.set(nome(hash), { ...nuova, chiusa: undefined, fine: undefined });
      return finite;
    },
    apriConPassword: async () => undefined,
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
    ...daFuori(censimento, sessioni),
    ...conferme(),
    pulisci: async () => undefined,
  };
}
