import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { chiama } from '../../../ponte.ts';
import { usaSessione } from '../../../sessione.tsx';
import { cognomeNome, indirizzoInParole, leggi } from '../../../ufficiale/lettura.ts';
import { Coppie } from '../../../ui/parti.tsx';
import { Avviso } from '../../../ui/stati.tsx';
import { usaForma } from '../forma.tsx';

const numero = /^\d{1,18}$/;

/** Which family it is, so that a number mistyped is seen before anybody is entered in it. */
export function QualeFamiglia({
  id,
  tipoScheda,
}: {
  readonly id: string;
  readonly tipoScheda: string;
}): ReactNode {
  const { t, tabella } = usaForma().parole;
  const { inSede } = usaSessione();
  const { data } = useQuery({
    queryKey: ['famiglia-scelta', id],
    enabled: inSede && numero.test(id),
    gcTime: 0,
    queryFn: async () => {
      const esito = await chiama('registro.famiglia', { id });
      return esito.ok ? esito.valore : null;
    },
  });
  if (data === undefined) return undefined;
  if (data === null) return <Avviso gravita="attenzione" annuncia titolo={t('famigliaEsistente.ignota')} />;
  if (data.tipoScheda !== tipoScheda)
    return (
      <Avviso
        gravita="attenzione"
        annuncia
        titolo={t(`famigliaEsistente.altroTipo.${data.tipoScheda}`, { defaultValue: '' })}
      />
    );
  const legame = tipoScheda === '4' ? '06' : '05';
  return (
    <div className="famiglia-scelta" role="status">
      <Coppie
        voci={[
          [t('famigliaEsistente.denominazione'), data.denominazioneConvivenza],
          [
            t('famigliaEsistente.componenti'),
            data.componenti
              .map((uno) => `${cognomeNome(uno)} (${tabella(legame, uno.codiceLegame)})`)
              .join(', '),
          ],
          [
            t('famigliaEsistente.dove'),
            [indirizzoInParole(data.residenza), leggi(data.residenza, 'indirizzo.comune.nomeComune')]
              .filter((uno) => uno)
              .join(', '),
          ],
        ]}
      />
      {data.incompleta && <p>{t('famigliaEsistente.incompleta')}</p>}
    </div>
  );
}
