import { memo, useCallback, useMemo, type ComponentProps, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Luogo } from '#contract/bridge/index.ts';
import { chiama } from '../../../ponte.ts';
import { voceDa } from '../../../ufficiale/campo-da.ts';
import { luogoDa } from '../../../ufficiale/luogo.ts';
import { prendi, testoA, vuoto } from '../../../ufficiale/percorso.ts';
import { CampoLuogo } from '../../../ui/campi/luogo.tsx';
import { usaForma } from '../forma.tsx';
import { conLuogo } from '../luogo.ts';
import type { ModuloAtto } from '../modulo.ts';
import { righeVerso } from '../posto.ts';
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

/** How a place chosen enters the request: at once, or when it comes, though its field has gone from the screen. */
function usaScrivi({
  percorso,
  quale,
}: VoceLuogo): Required<Pick<ComponentProps<typeof Memo>, 'cambia' | 'poi'>> {
  const { atto, modulo, epoca, cambiaModulo, cambiaPoi } = usaForma();
  const righe = righeVerso(modulo.richiesta, percorso);
  const come = useCallback(
    (nuovo: Luogo | undefined) =>
      (prima: ModuloAtto): ModuloAtto =>
        conLuogo(atto, prima, { percorso, quale }, nuovo),
    [atto, percorso, quale],
  );
  const cambia = useCallback(
    (nuovo: Luogo | undefined): void => {
      cambiaModulo(come(nuovo), percorso);
    },
    [cambiaModulo, come, percorso],
  );
  const poi = useCallback(
    (arriva: Promise<Luogo | undefined>): void => {
      cambiaPoi(
        { percorso, epoca, righe },
        arriva.then((nuovo) => nuovo && come(nuovo)),
      );
    },
    [cambiaPoi, come, percorso, epoca, righe],
  );
  return { cambia, poi };
}

/** A place of the request, as it was on the day of the event. */
export function LuogoAtto({ voce }: { readonly voce: VoceLuogo }): ReactNode {
  const { atto, modulo, parole, epoca, errore } = usaForma();
  const { percorso, quale, data: quando } = voce;
  const ufficiale = prendi(modulo.richiesta, percorso);
  const luogo = useMemo(() => luogoDa(quale, ufficiale), [quale, ufficiale]);
  const data = quando === undefined ? '' : testoA(modulo.richiesta, quando);
  const valido = usaValido(luogo, data);
  const valore = useMemo(() => luogo && (valido ? luogo : { ...luogo, valido }), [luogo, valido]);
  const scrivi = usaScrivi(voce);
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
        {...scrivi}
        data={data}
        tipo={quale}
      />
      {estero && <CampoAtto voce={campo(`${percorso}.localita.descrizioneLocalita`)} />}
    </>
  );
}
