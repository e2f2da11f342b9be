/* syscall */
#define _DEFAULT_SOURCE /* NOLINT(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp) */

#include "base/sandbox_calls.h"

#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#if defined(__linux__) && defined(__has_include)
#if __has_include(<linux/audit.h>) && __has_include(<linux/filter.h>) \
    && __has_include(<linux/seccomp.h>)
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/syscall.h>
#endif
#endif

/* The numbers below are those of one processor. */
#if defined(__x86_64__) && !defined(__ILP32__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__) && defined(__AARCH64EL__)
#define MACHINE AUDIT_ARCH_AARCH64
#elif defined(__riscv) && __riscv_xlen == 64
#define MACHINE AUDIT_ARCH_RISCV64
#endif

#if defined(MACHINE) && defined(SYS_seccomp)

#define FOREIGN 0x40000000 /* from here on, another machine's numbers: x32 */

struct refused {
	uint32_t call;
	bool of_processes;
};

#define CALL(name)                                                                                 \
	{                                                                                          \
		SYS_##name, false                                                                  \
	}

/* What no part of us calls, nor of a library: connections; other programs and processes; the system
 * and its disks; who may use a file, which landlock does not look at; and doors to all of these. */
static const struct refused table[] = {
	CALL(socket),
	CALL(socketpair),
	CALL(connect),
	CALL(bind),
	CALL(listen),
	CALL(accept),
	CALL(accept4),
	CALL(execve),
	CALL(execveat),
	CALL(process_vm_readv),
	CALL(process_vm_writev),
	CALL(kcmp),
	CALL(setns),
	CALL(unshare),
	CALL(mount),
	CALL(umount2),
	CALL(pivot_root),
	CALL(chroot),
	CALL(swapon),
	CALL(swapoff),
	CALL(reboot),
	CALL(sethostname),
	CALL(setdomainname),
	CALL(settimeofday),
	CALL(clock_settime),
	CALL(adjtimex),
	CALL(clock_adjtime),
	CALL(acct),
	CALL(quotactl),
	CALL(syslog),
	CALL(init_module),
	CALL(finit_module),
	CALL(delete_module),
	CALL(kexec_load),
	CALL(bpf),
	CALL(perf_event_open),
	CALL(add_key),
	CALL(request_key),
	CALL(keyctl),
	CALL(name_to_handle_at),
	CALL(open_by_handle_at),
	CALL(fanotify_init),
	CALL(fchmodat),
	CALL(fchownat),
	CALL(setxattr),
	CALL(lsetxattr),
	CALL(fsetxattr),
	CALL(mknodat),
#ifdef SYS_chmod
	CALL(chmod),
	CALL(chown),
	CALL(lchown),
	CALL(mknod),
#endif
#ifdef SYS_ioperm
	CALL(ioperm),
	CALL(iopl),
	CALL(modify_ldt),
#endif
#ifdef SYS_userfaultfd
	CALL(userfaultfd),
#endif
#ifdef SYS_kexec_file_load
	CALL(kexec_file_load),
#endif
#ifdef SYS_io_uring_setup
	CALL(io_uring_setup),
	CALL(io_uring_enter),
	CALL(io_uring_register),
#endif
#ifdef SYS_pidfd_open
	CALL(pidfd_open),
#endif
#ifdef SYS_pidfd_getfd
	CALL(pidfd_getfd),
#endif
#ifdef SYS_process_madvise
	CALL(process_madvise),
#endif
#ifdef SYS_open_tree
	CALL(open_tree),
	CALL(move_mount),
	CALL(fsopen),
	CALL(fsconfig),
	CALL(fsmount),
	CALL(fspick),
#endif
#ifdef SYS_mount_setattr
	CALL(mount_setattr),
#endif
#ifdef SYS_fchmodat2
	CALL(fchmodat2),
#endif
#if !IS_SANITIZED
	CALL(ptrace),
	{ SYS_clone, true },
#ifdef SYS_clone3
	{ SYS_clone3, true },
#endif
#ifdef SYS_fork
	{ SYS_fork, true },
	{ SYS_vfork, true },
#endif
#endif
};

#define CALLS (sizeof table / sizeof *table)

/* A jump may pass over 255 steps: over half of the tree. */
_Static_assert(CALLS < 120, "the table needs a tree of trees");
#define STEPS (4 * CALLS + 8)

struct program {
	struct sock_filter steps[STEPS];
	unsigned short count;
};

static void
step(struct program *p, unsigned code, uint32_t value, size_t if_true, size_t if_false)
{
	p->steps[p->count++]
	    = (struct sock_filter){ (uint16_t)code, (uint8_t)if_true, (uint8_t)if_false, value };
}

static int
by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* A tree over the numbers, in their order: the kernel tries every call of its own through a filter
 * that is new, and through seventy comparisons that took 0.2 ms. */
static void
look_up(struct program *p, const uint32_t *numbers, size_t count)
{
	if (count == 1) {
		step(p, BPF_JMP | BPF_JEQ | BPF_K, *numbers, 0, 1);
		step(p, BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM, 0, 0);
		step(p, BPF_RET | BPF_K, SECCOMP_RET_ALLOW, 0, 0);
		return;
	}
	size_t half = count / 2, at = p->count;
	step(p, BPF_JMP | BPF_JGE | BPF_K, numbers[half], 0, 0);
	look_up(p, numbers, half);
	p->steps[at].jt = (uint8_t)(p->count - at - 1);
	look_up(p, numbers + half, count - half);
}

static void
compose(struct program *p, bool of_processes)
{
	uint32_t numbers[CALLS];
	size_t count = 0;

	for (size_t i = 0; i < CALLS; i++)
		if (table[i].of_processes == of_processes)
			numbers[count++] = table[i].call;
	qsort(numbers, count, sizeof *numbers, by_number);
	step(p, BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch), 0, 0);
	step(p, BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 1, 0);
	step(p, BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM, 0, 0);
	step(p, BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr), 0, 0);
	step(p, BPF_JMP | BPF_JGE | BPF_K, FOREIGN, 0, 1);
	step(p, BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM, 0, 0);
	if (count)
		look_up(p, numbers, count);
	else
		step(p, BPF_RET | BPF_K, SECCOMP_RET_ALLOW, 0, 0);
}

bool
sandbox_refuse_calls(bool of_processes)
{
	struct program program = { .count = 0 };

	compose(&program, of_processes);
	struct sock_fprog filter = { program.count, program.steps };
	/* Without the flag, older kernels slow the whole process down against speculation. */
	return syscall(
		   SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_SPEC_ALLOW, &filter)
		   == 0
	       || syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter) == 0;
}

#else

bool
sandbox_refuse_calls(bool of_processes)
{
	(void)of_processes;
	return false;
}

#endif
