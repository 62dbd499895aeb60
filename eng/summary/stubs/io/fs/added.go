package fs

var SkipAll error

type ReadLinkFS interface {
	FS
	ReadLink(name string) (string, error)
	Lstat(name string) (FileInfo, error)
}

func FormatDirEntry(dir DirEntry) string
func FormatFileInfo(info FileInfo) string
func Lstat(fsys FS, name string) (FileInfo, error)
func ReadLink(fsys FS, name string) (string, error)
