import { useQuery } from '@tanstack/react-query';
import type { Annullabilita } from '#contract/wa/annullabilita.ts';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { cognomeNome, generalitaDi, leggi } from '../../ufficiale/lettura.ts';
import { daAnteprima, daScheda, type DaAnnullare } from './modulo.ts';
import { operazioneAnnullata } from './operazione.ts';

export type Anteprima =
  | { readonly stato: 'attesa' }
  | { readonly stato: 'letta'; readonly vista: Annullabilita; readonly da: DaAnnullare }
  /** Without the core: what the record kept here says of the operation, and nothing of what came after it. */
  | { readonly stato: 'senza-core'; readonly da: DaAnnullare | undefined }
  | { readonly stato: 'errore'; readonly messaggio: string; readonly rimedio: string };

/** The preview of an annulment, read again whenever an annulment of this desk goes through. */
export function usaAnteprima(
  idOperazioneANPR: string,
  soggetto: string | undefined,
): { readonly anteprima: Anteprima; readonly rileggi: () => void } {
  const { archivio, inSede, pratiche } = usaSessione();
  const fatti = pratiche.filter(
    ({ modulo, stato }) => stato.stato === 'confermata' && operazioneAnnullata(modulo) !== undefined,
  ).length;
  const { data, refetch } = useQuery({
    queryKey: ['annullabilita', idOperazioneANPR, inSede, fatti],
    placeholderData: (prima: Anteprima | undefined) => prima,
    queryFn: async (): Promise<Anteprima> => {
      if (inSede) {
        const letta = await chiama('registro.annullabilita', { idOperazioneANPR });
        if (letta.ok) return { stato: 'letta', vista: letta.valore, da: daAnteprima(letta.valore) };
        if (letta.errore.tipo !== 'fuori-linea' && letta.errore.tipo !== 'esito-ignoto') {
          const { messaggio, rimedio } = letta.errore;
          return { stato: 'errore', messaggio, rimedio };
        }
      }
      const copia = soggetto === undefined ? undefined : await archivio.ricordato(soggetto);
      const voce = copia?.dossier.operazioni.find((una) => una.idOperazioneANPR === idOperazioneANPR);
      if (!copia || !voce) return { stato: 'senza-core', da: undefined };
      const g = generalitaDi(copia.dossier);
      const persona = {
        idSchedaSoggettoANPR: copia.dossier.idSchedaSoggettoANPR,
        cognome: leggi(g, 'cognome') ?? cognomeNome(g),
        nome: leggi(g, 'nome') ?? '',
      };
      return {
        stato: 'senza-core',
        da: daScheda(voce, persona, copia.dossier.famiglia?.idFamigliaConvivenzaANPR),
      };
    },
  });
  return {
    anteprima: data ?? { stato: 'attesa' },
    rileggi: () => {
      void refetch();
    },
  };
}
