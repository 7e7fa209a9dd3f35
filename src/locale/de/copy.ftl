# The copy of the desk on this computer.

line-as-of = Stand { $when }, verbinde
reading-copy = Der letzte Stand des Helpdesks wird gelesen.
refused-reading = der letzte Stand des Helpdesks wird noch gelesen: gleich erneut versuchen
copy-damaged = Die Kopie des Helpdesks auf diesem Computer war beschädigt. Sie wird beiseitegelegt und der Helpdesk neu geholt.
copy-other-version = Die Kopie des Helpdesks auf diesem Computer stammt von einer anderen Version. Der Helpdesk wird neu geholt.
