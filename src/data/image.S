/* The registry database that the build made, as image.h gives it. REGISTRY is its path. */

	.section .rodata
	.balign	4096
	.global	image_begin
	.global	image_end
	.hidden	image_begin
	.hidden	image_end
image_begin:
	.incbin	REGISTRY
image_end:

	.section .note.GNU-stack, "", %progbits
