/*
 * Preloaded into pcscd: the virtual reader writes length and body of a command apart, and Nagle's algorithm then holds
 * the second part back until the first is acknowledged, some 40 ms later. Real readers have no such pause.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stddef.h>
#include <sys/socket.h>

typedef int (*accept_fn)(int, struct sockaddr *, socklen_t *);

int accept(int listening, struct sockaddr *peer, socklen_t *length)
{
    static accept_fn real = NULL;
    int on = 1, accepted;

    if (real == NULL)
        real = (accept_fn)dlsym(RTLD_NEXT, "accept");
    accepted = real(listening, peer, length);
    if (accepted >= 0)
        setsockopt(accepted, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return accepted;
}
