import { memo, useCallback, useMemo, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Luogo } from '#contract/bridge/index.ts';
import { chiama } from '../../../ponte.ts';
import { voceDa } from '../../../ufficiale/campo-da.ts';
import { comuneUfficiale, luogoEvento, nomeStato } from '../../../ufficiale/lettura.ts';
import { luogoDa } from '../../../ufficiale/luogo.ts';
import { metti, prendi, testoA, vuoto } from '../../../ufficiale/percorso.ts';
import { CampoLuogo } from '../../../ui/campi/luogo.tsx';
import { cambiaDato } from '../cambia.ts';
import { usaForma } from '../forma.tsx';
import type { ModuloAtto } from '../modulo.ts';
import type { Atto } from '../atto.ts';
import { campo, type VoceLuogo } from '../voci.ts';
import { CampoAtto } from './campo.tsx';

// A combo is the dearest of the fields: it is drawn again only when something of its own changes.
const Memo = memo(CampoLuogo);

/** Did the place exist on that day? A change of the date asks again. */
function usaValido(luogo: Luogo | undefined, data: string): boolean {
  const { data: valido } = useQuery({
    queryKey: ['luogo-valido', luogo?.tipo, luogo?.codice, luogo?.nome, data],
    enabled: luogo !== undefined && data !== '',
    staleTime: Infinity,
    queryFn: async () => {
      if (!luogo) return true;
      const { tipo, nome, codice } = luogo;
      const trovati = await chiama('tabelle.luoghi', { testo: nome.slice(0, 80), tipo, data, limite: 50 });
      const suo = trovati.ok ? trovati.valore.filter((uno) => uno.codice === codice) : [];
      return suo.length === 0 || suo.some((uno) => uno.valido);
    },
  });
  return valido ?? true;
}

/** The place with its land register code, which a codice fiscale is made of and a request does not have. */
function conLuogo(atto: Atto, prima: ModuloAtto, percorso: string, nuovo: Luogo): ModuloAtto {
  const dopo = cambiaDato(atto, prima, percorso, luogoEvento(nuovo));
  const { codiceCatastale } = nuovo;
  return { ...dopo, noti: { ...dopo.noti, [percorso]: codiceCatastale ? { codiceCatastale } : {} } };
}

/** A place of the request, as it was on the day of the event. */
export function LuogoAtto({ voce }: { readonly voce: VoceLuogo }): ReactNode {
  const { atto, modulo, parole, epoca, errore, cambia, cambiaModulo } = usaForma();
  const { percorso, quale, data: quando } = voce;
  const ufficiale = prendi(modulo.richiesta, percorso);
  const luogo = useMemo(() => luogoDa(quale, ufficiale), [quale, ufficiale]);
  const data = quando === undefined ? '' : testoA(modulo.richiesta, quando);
  const valido = usaValido(luogo, data);
  const ritratto = atto.ritratto !== undefined && quale === 'tutti';
  const valore = useMemo(() => luogo && (valido ? luogo : { ...luogo, valido }), [luogo, valido]);
  const scrivi = useCallback(
    (nuovo: Luogo | undefined): void => {
      if (quale === 'stato')
        // The rest of the block, as the date of a citizenship, is of other fields.
        cambiaModulo((prima) => {
          const conNome = metti(
            prima.richiesta,
            `${percorso}.descrizioneStato`,
            nuovo && nomeStato(nuovo.nome),
          );
          return { ...prima, richiesta: metti(conNome, `${percorso}.codiceStato`, nuovo?.codice) };
        }, percorso);
      else if (!nuovo) cambia(percorso, undefined);
      else if (ritratto) cambiaModulo((prima) => conLuogo(atto, prima, percorso, nuovo), percorso);
      else cambia(percorso, quale === 'comune' ? comuneUfficiale(nuovo) : luogoEvento(nuovo));
    },
    [atto, cambia, cambiaModulo, percorso, quale, ritratto],
  );
  const facoltativo = !(voce.necessario ?? voceDa(atto.messaggio, percorso).obbligatoria);
  const nota = voce.nota === undefined ? undefined : parole.nota(voce.nota);
  const estero = quale === 'tutti' && !vuoto(prendi(ufficiale, 'localita'));
  return (
    <>
      <Memo
        key={`${percorso} ${epoca}`}
        nome={percorso}
        etichetta={parole.nome(voce)}
        {...(nota === undefined ? {} : { nota })}
        facoltativo={facoltativo}
        errore={errore(percorso)}
        valore={valore}
        cambia={scrivi}
        data={data}
        tipo={quale}
      />
      {estero && <CampoAtto voce={campo(`${percorso}.localita.descrizioneLocalita`)} />}
    </>
  );
}
