package testing

import (
	"context"
	"io"
	"time"
)

func Testing() bool
func (b *B) Elapsed() time.Duration
func (b *B) Loop() bool
func (c *common) ArtifactDir() string
func (c *common) Attr(key, value string)
func (c *common) Chdir(dir string)
func (c *common) Context() context.Context
func (c *common) Output() io.Writer
