import { ErroreAvvio } from '../errore-avvio.ts';
import type { ServerPosta } from './smtp.ts';

const forma = 'smtp://utente@posta.ente.example:587?mittente=registro@ente.example';

/**
 * Where letters go: `smtp://` (STARTTLS) or `smtps://`, the user in it, the password apart.
 * @throws ErroreAvvio when it cannot be read.
 */
export function leggiServerPosta(testo: string, password: string | undefined): ServerPosta {
  const url = URL.canParse(testo) ? new URL(testo) : undefined;
  const mittente = url?.searchParams.get('mittente') ?? undefined;
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '' || url.password !== '')
    throw new ErroreAvvio(
      'Il server di posta indicato non si può leggere (--posta).',
      `Scrivilo come ${forma}; la password va nella variabile SPORTELLO_POSTA_PASSWORD.`,
    );
  if (mittente === undefined || !/^[^\s<>@]+@[^\s<>@]+$/.test(mittente))
    throw new ErroreAvvio('Manca l’indirizzo di chi scrive (--posta).', `Aggiungilo: ${forma}`);
  const tls = url.protocol === 'smtps:';
  return {
    ...{
      host: url.hostname.replaceAll(/[[\]]/g, ''),
      porta: Number(url.port) || (tls ? 465 : 587),
      tls,
      mittente,
    },
    ...(url.username !== '' && { utente: decodeURIComponent(url.username), password }),
  };
}
