import { useState, type ReactNode } from 'react';
import { genereIndirizzo } from '#contract/indirizzo-ip.ts';
import type { Amministrazione } from '#contract/wa/amministrazione.ts';
import { usaParole } from '../../lingua.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { CampoLungo } from '../../ui/campi/lungo.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { DaQuando, Salva } from './parti.tsx';
import { usaSalva } from './usa-amministrazione.ts';

const nome = 'rete.indirizzi';
const righeDi = (testo: string): readonly string[] =>
  testo
    .split('\n')
    .map((una) => una.trim())
    .filter((una) => una !== '');

/** From where the municipality's software calls the services: static and public, one a line. */
export function ModuloRete({ letta }: { readonly letta: Amministrazione }): ReactNode {
  const { t } = usaParole('amministrazione');
  const { salva, dici, ...esito } = usaSalva();
  const [testo, setTesto] = useState(letta.indirizziIp.join('\n'));
  const [provato, setProvato] = useState(false);
  const sbagliato = righeDi(testo).find((uno) => genereIndirizzo(uno) !== 'pubblico');
  const errore =
    provato && sbagliato !== undefined
      ? t(`rete.${genereIndirizzo(sbagliato) === 'privato' ? 'privato' : 'illeggibile'}`, {
          indirizzo: sbagliato,
        })
      : undefined;
  return (
    <Sezione id="amministrazione-rete" titolo={t('rete.titolo')}>
      <DaQuando sezione="indirizzi-ip" modifiche={letta.modifiche} />
      <form
        onSubmit={(evento) => {
          evento.preventDefault();
          setProvato(true);
          if (sbagliato === undefined) void salva({ sezione: 'indirizzi-ip', valore: [...righeDi(testo)] });
          else vaiAlCampo(nome);
        }}
      >
        <CampoLungo
          nome={nome}
          etichetta={t('rete.indirizzi')}
          nota={t('rete.nota')}
          facoltativo
          errore={errore}
          righe={5}
          classe="amministrazione-stretto"
          codice
          valore={testo}
          cambia={(valore) => {
            setTesto(valore);
            dici(undefined);
          }}
        />
        <Salva {...esito} />
      </form>
    </Sezione>
  );
}
